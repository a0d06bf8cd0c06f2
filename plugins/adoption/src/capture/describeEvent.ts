import type { AnalyticsEvent } from '@backstage/frontend-plugin-api';
import type { UsageEvent } from '@thrive/backstage-plugin-adoption-common';
import type { SearchTerms } from './SearchTerms';

/** What is known of an event besides when it happened. */
export type Described = Omit<UsageEvent, 'id' | 'at'>;

/** What is longer would be refused. */
const LONGEST = { action: 64, plugin: 100, extension: 200 };
const LONGEST_SUBJECT = 300;
const SHELL = 'app/root';

/**
 * What an analytics event says about the use of the platform: routes with their parameters' names,
 * or the entity they name. Texts that people typed or clicked on, query strings and the rest of an
 * address are left out. Undefined for what nobody did.
 *
 * @param terms - tells what was searched for, where that is wanted
 */
export function describeEvent(
  event: AnalyticsEvent,
  terms?: SearchTerms,
): Described | undefined {
  const { action, value, context } = event;
  const extension = textOf(context.extensionId);
  // What Backstage tells before it knows whose page it is; the page itself follows.
  if (extension === SHELL) return undefined;
  const term = terms?.of(event);
  return {
    action: action.slice(0, LONGEST.action),
    plugin: pluginOf(textOf(context.pluginId), extension).slice(
      0,
      LONGEST.plugin,
    ),
    ...(extension ? { extension: extension.slice(0, LONGEST.extension) } : {}),
    ...(action === 'navigate' ? { subject: subjectOf(event) } : {}),
    ...(Number.isFinite(value) ? { value } : {}),
    ...(term ? { term } : {}),
  };
}

/** The tab of an entity's page belongs to the plugin that brings it, not to the catalog. */
function pluginOf(pluginId: string, extensionId: string): string {
  const tab = /^entity-content:([^/]+)/.exec(extensionId);
  return tab?.[1] ?? (pluginId || 'root');
}

function subjectOf({ subject, attributes = {} }: AnalyticsEvent): string {
  const { kind, namespace, name } = attributes;
  if (kind && namespace && name)
    return `${kind}:${namespace}/${name}`
      .toLocaleLowerCase('en-US')
      .slice(0, LONGEST_SUBJECT);
  const [path] = subject.split(/[?#]/);
  const names = new Map(
    Object.entries(attributes).map(([param, value]) => [String(value), param]),
  );
  const segments = path.split('/').filter(Boolean);
  // Behind the plugin's own path only parameters are told, by name: the rest may be anything.
  const told = segments.flatMap((segment, index) => {
    const param = names.get(decoded(segment));
    if (param !== undefined) return [`:${param}`];
    return index === 0 ? [segment] : [];
  });
  return `/${told.join('/')}`.slice(0, LONGEST_SUBJECT);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
