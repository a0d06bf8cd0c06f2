import type {
  CheckState,
  StateCounts,
} from '@thrive/backstage-plugin-scorecards-common';
import { stateAt } from '../../evaluation/packed';

const noResults = (): StateCounts => ({
  pass: 0,
  fail: 0,
  unknown: 0,
  notApplicable: 0,
  waived: 0,
  error: 0,
});

const COUNT_KEYS: Readonly<Record<CheckState, keyof StateCounts>> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  'not-applicable': 'notApplicable',
  waived: 'waived',
  error: 'error',
};

/** Adds entities that share one text of states to the counts of each check. */
export function addStates(
  counts: Map<string, StateCounts>,
  states: string,
  entities: number,
  checkIdAt: (slot: number) => string | undefined,
): void {
  for (let slot = 0; slot < states.length; slot++) {
    const state = stateAt(states, slot);
    const checkId = state && checkIdAt(slot);
    if (!checkId) continue;
    let count = counts.get(checkId);
    if (!count) {
      count = noResults();
      counts.set(checkId, count);
    }
    count[COUNT_KEYS[state]] += entities;
  }
}

/** Adds the counts of an owner's checks to those of a group. */
export function addCounts(
  sums: Map<string, StateCounts>,
  counts: ReadonlyMap<string, StateCounts>,
): void {
  for (const [checkId, count] of counts) {
    const sum = sums.get(checkId) ?? noResults();
    for (const key of Object.values(COUNT_KEYS)) sum[key] += count[key];
    sums.set(checkId, sum);
  }
}
