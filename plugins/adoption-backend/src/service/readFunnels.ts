import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import {
  readDefinitions,
  type DefinitionProblem,
} from '../definitions/readDefinitions';
import type { FunnelDefinition } from '../store/NoteStore';
import { checkFunnel } from './checkFunnel';

const ORDERS = ['strict', 'loose'] as const;
const COUNTED = ['person', 'visit'] as const;
const DEFAULT_DAYS = 7;
const STEPS = { fewest: 2, most: 10 };

/** Reads `adoption.funnels`. Those that are wrong are left out. */
export function readFunnels(
  config: RootConfigService,
  problems: DefinitionProblem[] = [],
): FunnelDefinition[] {
  const read = (
    entry: Config,
    before: readonly FunnelDefinition[],
  ): FunnelDefinition => {
    const id = entry.getString('id');
    if (before.some(other => other.id === id))
      throw new Error(`Another funnel has the id "${id}", too`);
    const choice = <T extends string>(
      key: string,
      choices: readonly T[],
    ): T => {
      const text = entry.getOptionalString(key);
      if (text === undefined) return choices[choices.length - 1];
      const found = choices.find(each => each === text);
      if (!found) {
        throw new Error(
          `The funnel "${id}" has ${key} "${text}"; it may be ${choices.join(
            ' or ',
          )}`,
        );
      }
      return found;
    };
    const steps = entry.getConfigArray('steps').map(step => ({
      title: step.getString('title'),
      action: step.getOptionalString('action'),
      plugin: step.getOptionalString('plugin'),
      capability: step.getOptionalString('capability'),
      subject: step.getOptionalString('subject'),
    }));
    if (steps.length < STEPS.fewest || steps.length > STEPS.most) {
      throw new Error(
        `The funnel "${id}" has ${steps.length} steps; it may have ${STEPS.fewest} to ${STEPS.most}`,
      );
    }
    checkFunnel({ steps });
    return {
      id,
      title: entry.getOptionalString('title') ?? id,
      windowDays: entry.getOptionalNumber('windowDays') ?? DEFAULT_DAYS,
      order: choice('order', ORDERS),
      per: entry.has('per') ? choice('per', COUNTED) : 'person',
      steps,
    };
  };
  return readDefinitions(config, 'adoption.funnels', read, problems);
}
