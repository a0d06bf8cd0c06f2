import { exposedUnions } from './exposedUnions';
import { Span } from './Span';
import type { Row } from './types';

/** What an attacker with exact linear algebra can find out, or that this could not be ruled out. */
export type Exposure =
  | { kind: 'exposed'; unions: readonly Row[] }
  | { kind: 'unproven' };

/**
 * Finds unions of columns with fewer than `smallest` people, and at least one, whose sum follows
 * from sums that are known: every linear combination of the rows is considered.
 *
 * It is asked again and again while rows are taken away. From fewer rows nothing else follows than
 * from more, so unions that were found are looked at first, and others are looked for only when
 * none of these is left.
 */
export class ExposureSearch {
  readonly #weights: readonly number[];
  readonly #limit: number;
  readonly #published: Span | undefined;
  #suspects: readonly Row[] = [];
  /** Whether nothing follows that is not among the suspects. */
  #isComplete = false;

  /**
   * @param weights - people per column
   * @param published - rows that were known before: what follows from them alone is not to be
   *   helped any more, and not told
   */
  constructor(
    weights: readonly number[],
    smallest: number,
    published?: readonly Row[],
  ) {
    this.#weights = weights;
    this.#limit = smallest - 1;
    this.#published = published && new Span(published, weights);
  }

  /**
   * @param rows - columns whose sum is known; none that were not in the call before
   * @returns the unions of the fewest columns, or undefined when there is none
   */
  find(rows: readonly Row[]): Exposure | undefined {
    const span = new Span(rows, this.#weights);
    this.#suspects = this.#suspects.filter(union => span.has(union));
    if (this.#suspects.length === 0 && !this.#isComplete) {
      const found = this.#search(span);
      if (!found) return { kind: 'unproven' };
      this.#suspects = found;
    }
    if (this.#suspects.length === 0) return undefined;
    const fewest = Math.min(...this.#suspects.map(({ length }) => length));
    return {
      kind: 'exposed',
      unions: this.#suspects.filter(({ length }) => length === fewest),
    };
  }

  /** Small unions first: larger ones are often made of them. */
  #search(span: Span): Row[] | undefined {
    const largestHalf = Math.ceil(this.#limit / 2);
    for (let half = 1; half <= largestHalf; half++) {
      const unions = exposedUnions(span, this.#limit, half);
      if (!unions) return undefined;
      this.#isComplete = half === largestHalf;
      const news = unions.filter(union => !this.#published?.has(union));
      if (news.length > 0) return news;
    }
    return [];
  }
}
