import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import type { TermWeek } from '../store/SearchTermStore';

/** How a term does, over the weeks of which it may be told. */
export interface TermNumbers {
  term: string;
  searches: number;
  /** Searches that found nothing, of those whose number of results is known. */
  withoutResult?: ShareEstimate;
  /** Results that were opened after it. */
  opened: number;
}

/**
 * What people search for, the most frequent first: of each term those weeks in which at least as many
 * different people searched for it as a group needs.
 */
export function measureSearchTerms(
  weeks: readonly TermWeek[],
  minimumGroupSize: number,
): TermNumbers[] {
  const terms = new Map<string, Omit<TermWeek, 'week' | 'people'>>();
  for (const { week: _, people, term, ...counts } of weeks) {
    if (people < minimumGroupSize) continue;
    const sum = terms.get(term);
    terms.set(term, {
      term,
      searches: (sum?.searches ?? 0) + counts.searches,
      known: (sum?.known ?? 0) + counts.known,
      empty: (sum?.empty ?? 0) + counts.empty,
      opened: (sum?.opened ?? 0) + counts.opened,
    });
  }
  return [...terms.values()]
    .map(({ known, empty, ...counts }) => ({
      ...counts,
      withoutResult: wilsonInterval(empty, known),
    }))
    .sort((a, b) => b.searches - a.searches || (a.term < b.term ? -1 : 1));
}
