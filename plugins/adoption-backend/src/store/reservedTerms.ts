import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { SERVER_ACTIONS } from '../ingest/serverActions';
import type { Term } from './Terms';

/** What Backstage itself reports, and numbers are made of. */
const ACTIONS = ['navigate', 'click', 'create', 'search', 'discover'];

/** Names that are told apart whatever else came before: those that numbers and definitions need. */
export function reservedTerms({ defined }: CapabilityMap): Term[] {
  return [
    ...[...ACTIONS, ...SERVER_ACTIONS].map(
      (value): Term => ({ kind: 'action', value }),
    ),
    ...defined.flatMap(({ id, matchers }): Term[] => [
      { kind: 'capability', value: id },
      ...matchers.plugins.map((value): Term => ({ kind: 'plugin', value })),
    ]),
  ];
}
