import { useMemo } from 'react';
import { useListFilters } from '@thrive/pages';
import type { RetentionQuery } from '../../api/AdoptionApi';

const KEYS = [
  'grain',
  'returns',
  'cohorts',
  'capability',
  'team',
  'segment',
] as const;

export const grains = ['day', 'week', 'month'] as const;
export const returnsKinds = ['on', 'on-or-after', 'within', 'bracket'] as const;
export const cohortKinds = ['first-time', 'recurring'] as const;

/** How the table is cut, kept in the address; what is no choice there is left out. */
export function useRetentionQuery() {
  const { values, set, clear } = useListFilters(KEYS);
  const query = useMemo<RetentionQuery>(
    () => ({
      ...values,
      grain: oneOf(grains, values.grain),
      returns: oneOf(returnsKinds, values.returns),
      cohorts: oneOf(cohortKinds, values.cohorts),
    }),
    [values],
  );
  return { query, set, clear };
}

function oneOf<T extends string>(
  choices: readonly T[],
  value: string | undefined,
): T {
  return choices.find(choice => choice === value) ?? defaultOf(choices);
}

/** Weeks say most; of the others the first choice is the usual one. */
function defaultOf<T extends string>(choices: readonly T[]): T {
  return choices.find(choice => choice === 'week') ?? choices[0];
}
