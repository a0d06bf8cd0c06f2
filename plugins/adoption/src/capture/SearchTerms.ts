import type { AnalyticsEvent } from '@backstage/frontend-plugin-api';

const MINUTE = 60_000;
/** A result that is opened later than this was not found by the search. */
const REMEMBERED = 30 * MINUTE;

/**
 * What was searched for, of searches and of the results that are opened after them. Only where the
 * portal's owners want it counted (adoption.searchTerms).
 */
export class SearchTerms {
  readonly #now: () => number;
  #last: { term: string; at: number } | undefined;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  of({ action, subject }: AnalyticsEvent): string | undefined {
    if (action === 'search') {
      this.#last = subject ? { term: subject, at: this.#now() } : undefined;
      return subject || undefined;
    }
    const isFresh =
      this.#last !== undefined && this.#now() - this.#last.at <= REMEMBERED;
    return action === 'discover' && isFresh ? this.#last?.term : undefined;
  }
}
