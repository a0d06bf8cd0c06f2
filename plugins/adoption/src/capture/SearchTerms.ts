import type { AnalyticsEvent } from '@backstage/frontend-plugin-api';

const MINUTE = 60_000;
/** What is longer was pasted by mistake: nobody searches for it. */
const LONGEST = 200;
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
      const isTerm = subject !== '' && subject.length <= LONGEST;
      this.#last = isTerm ? { term: subject, at: this.#now() } : undefined;
      return this.#last?.term;
    }
    const isFresh =
      this.#last !== undefined && this.#now() - this.#last.at <= REMEMBERED;
    return action === 'discover' && isFresh ? this.#last?.term : undefined;
  }
}
