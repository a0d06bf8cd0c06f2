import { add, nullVector } from './nullVector';
import type { Row } from './types';

/**
 * All that follows from some sums by linear algebra.
 *
 * A union of columns follows from rows when it is orthogonal to all that the rows are orthogonal to.
 * It is tested on one arbitrary vector of those.
 */
export class Span {
  /** Columns that are in the same rows, which are one to an attacker; those of nobody are in none. */
  readonly groups: readonly (readonly number[])[];
  /** People of each group. */
  readonly people: readonly number[];
  /** Of each group, its number on the vector. */
  readonly values: Float64Array;
  readonly #groupOf: ReadonlyMap<number, number>;

  /**
   * @param rows - columns whose sum is known
   * @param weights - people per column
   */
  constructor(rows: readonly Row[], weights: readonly number[]) {
    this.groups = alike(rows, weights);
    this.people = this.groups.map(columns =>
      columns.reduce((sum, column) => sum + weights[column], 0),
    );
    this.#groupOf = new Map(
      this.groups.flatMap((columns, group) =>
        columns.map(column => [column, group] as const),
      ),
    );
    const firsts = new Set(this.groups.map(([first]) => first));
    this.values = nullVector(
      rows.map(row =>
        row
          .filter(column => firsts.has(column))
          .map(column => this.#groupOf.get(column)!),
      ),
      this.groups.length,
    );
  }

  /** Whether the sum over these columns does. */
  has(union: readonly number[]): boolean {
    const columns = new Set(union);
    const touched = new Set(union.map(column => this.#groupOf.get(column)));
    let sum = 0;
    for (const group of touched) {
      if (group === undefined) return false;
      if (!this.groups[group].every(column => columns.has(column)))
        return false;
      sum = add(sum, this.values[group]);
    }
    return sum === 0;
  }
}

function alike(rows: readonly Row[], weights: readonly number[]): number[][] {
  const signatures: number[][] = weights.map(() => []);
  rows.forEach((row, index) => {
    for (const column of row) signatures[column].push(index);
  });
  const groups = new Map<string, number[]>();
  signatures.forEach((signature, column) => {
    if (weights[column] === 0 || signature.length === 0) return;
    const key = signature.join(',');
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  });
  return [...groups.values()];
}
