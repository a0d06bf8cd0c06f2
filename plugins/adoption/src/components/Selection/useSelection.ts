import { useListFilters } from '@thrive/pages';

const KEYS = ['team', 'segment'] as const;

/** Whose numbers are shown, kept in the address. */
export function useSelection() {
  return useListFilters(KEYS);
}
