import type { RootConfigService } from '@backstage/backend-plugin-api';

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

/** Reads `adoption.valueEvents`: what of the events is of value to people. @throws Error naming what is wrong */
export function readValueEvents(config: RootConfigService): EventPattern[] {
  const entries = config.getOptionalConfigArray('adoption.valueEvents');
  if (!entries) return [...VALUE];
  return entries.map(entry => {
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
  });
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
