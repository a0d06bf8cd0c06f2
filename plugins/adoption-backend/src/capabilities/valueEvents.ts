import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import {
  readDefinitions,
  type DefinitionProblem,
} from '../definitions/readDefinitions';

/** An event by its action, its plugin, or both. */
export interface EventPattern {
  action?: string;
  plugin?: string;
}

/** What most people come for: software that a template made, a result that was found, a page read. */
const VALUE: readonly EventPattern[] = [
  { action: 'task-completed' },
  { action: 'discover' },
  { plugin: 'techdocs', action: 'navigate' },
];

/** Reads `adoption.valueEvents`: what of the events is of value to people. What is wrong is left out. */
export function readValueEvents(
  config: RootConfigService,
  problems: DefinitionProblem[] = [],
): EventPattern[] {
  const key = 'adoption.valueEvents';
  if (!config.has(key)) return [...VALUE];
  const read = (entry: Config) => {
    const pattern = {
      action: entry.getOptionalString('action'),
      plugin: entry.getOptionalString('plugin'),
    };
    if (!pattern.action && !pattern.plugin) {
      throw new Error(
        'An entry of adoption.valueEvents names neither an action nor a plugin; everything would match it',
      );
    }
    return pattern;
  };
  return readDefinitions(config, key, read, problems);
}

/** Whether an event is like one of the patterns. */
export function matches(
  patterns: readonly EventPattern[],
  event: { action: string; plugin: string },
): boolean {
  return patterns.some(
    ({ action, plugin }) =>
      (action === undefined || action === event.action) &&
      (plugin === undefined || plugin === event.plugin),
  );
}
