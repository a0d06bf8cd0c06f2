import { useCapabilities } from '../../hooks/questions';
import type { stepKeys } from './funnelDraft';

/** What Backstage tells of, and what the backend knows by itself. */
const ACTIONS = [
  'click',
  'create',
  'discover',
  'navigate',
  'search',
  'task-completed',
  'task-failed',
];
/** Plugins that most portals have. */
const PLUGINS = [
  'api-docs',
  'catalog',
  'home',
  'notifications',
  'scaffolder',
  'search',
  'techdocs',
];

/** Words to choose from in the fields of a step: what there is, as far as it is known. */
export function useSuggestions(): Record<
  (typeof stepKeys)[number],
  readonly string[]
> {
  const capabilities = (useCapabilities().value?.items ?? []).map(
    ({ id }) => id,
  );
  return {
    action: ACTIONS,
    // What nobody defined as a capability is one by the name of its plugin.
    plugin: [...new Set([...PLUGINS, ...capabilities])].sort(),
    capability: [...capabilities].sort(),
    subject: [],
  };
}

/** Whether an action is one that is told of unless a plugin of one's own does. */
export function isKnownAction(action: string): boolean {
  return ACTIONS.includes(action);
}
