import type { ActivityMatrix } from './ActivityMatrix';

/** Where the people of one period come from, and how many of the period before stayed away. */
export interface LifecycleRow {
  period: number;
  active: number;
  /** Active for the first time ever. */
  new: number;
  /** Active in the period before, too. */
  returning: number;
  /** Back after at least one period away. */
  resurrected: number;
  /** Active in the period before, not in this one. */
  dormant: number;
  /** (new + resurrected) / dormant; undefined when nobody went dormant. */
  quickRatio?: number;
}

/**
 * Growth accounting of each period from one to another: active = new + returning + resurrected,
 * and dormant + returning = active of the period before.
 *
 * @param matrix - by any period; begins before `from`, or the first row takes all for resurrected
 */
export function lifecycle(
  matrix: ActivityMatrix,
  from: number,
  to: number,
): LifecycleRow[] {
  const rows = Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, index) => ({
      period: from + index,
      active: 0,
      new: 0,
      returning: 0,
      resurrected: 0,
      dormant: 0,
    }),
  );
  for (let person = 0; person < matrix.people; person++) {
    const first = matrix.firstOf(person);
    matrix.forEachActive(person, period => {
      const row = rows[period - from];
      if (row) {
        row.active += 1;
        if (period === first) row.new += 1;
        else if (matrix.isActive(person, period - 1)) row.returning += 1;
        else row.resurrected += 1;
      }
      const next = rows[period + 1 - from];
      if (next && !matrix.isActive(person, period + 1)) next.dormant += 1;
    });
  }
  return rows.map(row =>
    row.dormant === 0
      ? row
      : { ...row, quickRatio: (row.new + row.resurrected) / row.dormant },
  );
}
