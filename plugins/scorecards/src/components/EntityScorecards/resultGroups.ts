import type {
  CheckResult,
  CheckState,
  EntityScorecard,
} from '@thrive/backstage-plugin-scorecards-common';

/** An entity's results, by what there is to do about them. */
export interface ResultGroups {
  /** Between the entity and its next level, in the order the backend gave. */
  next: CheckResult[];
  /** Failing, and asked for by a later level only. */
  later: CheckResult[];
  /** Without a verdict, and not in the way of the next level. */
  undecided: CheckResult[];
  passed: CheckResult[];
  waived: CheckResult[];
  notApplicable: CheckResult[];
}

/** Sorts results into groups; every result is in exactly one. */
export function groupResults(scores: EntityScorecard): ResultGroups {
  const { results, missing } = scores;
  const byId = new Map(results.map(result => [result.checkId, result]));
  const next = missing.flatMap(id => byId.get(id) ?? []);
  const rest = results.filter(({ checkId }) => !missing.includes(checkId));
  const having = (...states: CheckState[]) =>
    rest.filter(({ state }) => states.includes(state));
  return {
    next,
    later: having('fail'),
    undecided: having('unknown', 'error'),
    passed: having('pass'),
    waived: having('waived'),
    notApplicable: having('not-applicable'),
  };
}
