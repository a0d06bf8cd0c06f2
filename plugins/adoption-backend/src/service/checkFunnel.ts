import { InputError } from '@backstage/errors';
import type { Funnel } from '@thrive/backstage-plugin-adoption-common';

/** @throws InputError when a step would be every event */
export function checkFunnel({ steps }: Pick<Funnel, 'steps'>): void {
  for (const { title, action, plugin, capability, subject } of steps) {
    if (![action, plugin, capability, subject].some(Boolean)) {
      throw new InputError(
        `The step "${title}" says nothing about its events; give an action, a plugin, a capability or a subject.`,
      );
    }
  }
}
