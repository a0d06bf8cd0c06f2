import type { Row } from './types';

/** Below 2^26: products of what is below it stay exact in a double. */
const PRIME = 67_108_859;

/** A row with its numbers modulo `PRIME`, by column; those of nobody known come after all others. */
type Sparse = Map<number, number>;

/**
 * Sums of which it is known who may be in them, and of some not who is. A sum that is a combination
 * of others in those who may be in it has to be so in those who are not: what is left otherwise is a
 * sum of some of them, and how few is anybody's guess.
 */
export class SumsInDoubt {
  readonly #columns: number;
  readonly #silent = new Map<string, number>();
  readonly #pivots: { column: number; values: Sparse }[] = [];
  readonly #same = new Set<string>();

  /** @param columns - of people */
  constructor(columns: number) {
    this.#columns = columns;
  }

  /**
   * Adds a sum, unless something would be left. Two of the same people are compared elsewhere, by
   * how many are in each.
   *
   * @param row - who may be in it
   * @param silent - of whom some are not in it
   * @returns whether it was added
   */
  add(row: Row, silent: readonly string[]): boolean {
    const key = [...row].sort((a, b) => a - b).join(',');
    if (this.#same.has(key)) return true;
    const values: Sparse = new Map(row.map(column => [column, 1]));
    for (const who of silent) values.set(this.#columnOf(who), PRIME - 1);
    for (const pivot of this.#pivots) {
      const factor = values.get(pivot.column);
      if (factor !== undefined) subtract(values, pivot.values, factor);
    }
    const column = [...values.keys()].find(one => one < this.#columns);
    if (column === undefined) return values.size === 0;
    this.#same.add(key);
    const inverse = inverseOf(values.get(column)!);
    for (const [at, value] of values) values.set(at, (value * inverse) % PRIME);
    this.#pivots.push({ column, values });
    return true;
  }

  #columnOf(who: string): number {
    const known = this.#silent.get(who) ?? this.#columns + this.#silent.size;
    this.#silent.set(who, known);
    return known;
  }
}

function subtract(values: Sparse, other: Sparse, factor: number): void {
  for (const [at, value] of other) {
    const left = ((values.get(at) ?? 0) + (PRIME - factor) * value) % PRIME;
    if (left === 0) values.delete(at);
    else values.set(at, left);
  }
}

/** By Fermat: a to the power of p - 2. */
function inverseOf(value: number): number {
  let result = 1;
  let square = value;
  for (let rest = PRIME - 2; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
