import { meanInterval, momentsOf, type ShareEstimate } from '@thrive/stats';
import type { ActivityMatrix } from './ActivityMatrix';
import { isWeekend, type Day } from './calendar';

/**
 * How many people were active at least once in the days up to each day, this one included: daily,
 * weekly and monthly actives with a window of 1, 7 and 28.
 *
 * @param matrix - by days; begins at least a window before `from` for exact numbers
 * @returns a number for each day from `from` to `to`
 */
export function rollingActive(
  matrix: ActivityMatrix,
  window: number,
  from: Day,
  to: Day,
): number[] {
  // +1 where someone begins to count, -1 after the window of the last day in which they were active.
  const changes = new Int32Array(matrix.length + window + 1);
  for (let person = 0; person < matrix.people; person++) {
    let counted = -1;
    matrix.forEachActive(person, period => {
      const column = period - matrix.start;
      if (column >= counted) {
        if (counted >= 0) changes[counted] -= 1;
        changes[column] += 1;
      }
      counted = column + window;
    });
    if (counted >= 0) changes[counted] -= 1;
  }
  const active: number[] = [];
  let current = 0;
  for (let column = 0; column < changes.length; column++) {
    current += changes[column];
    const day = matrix.start + column;
    if (day >= from && day <= to) active.push(current);
  }
  return active;
}

/** People by how many days of a period they were active: index 1 is one day, and so on. */
export function activeDaysHistogram(
  matrix: ActivityMatrix,
  from: Day,
  to: Day,
): number[] {
  const histogram: number[] = Array.from({ length: to - from + 2 }, () => 0);
  for (let person = 0; person < matrix.people; person++) {
    let days = 0;
    matrix.forEachActive(person, day => {
      if (day >= from && day <= to) days += 1;
    });
    if (days > 0) histogram[days] += 1;
  }
  return histogram;
}

/**
 * The share of a window's working days on which its active people came, from 0 to 1: the mean of
 * daily actives over the working days per active person of the window, with the 95 % interval of
 * Student's t over people. Undefined when fewer than two were active.
 */
export function stickiness(
  matrix: ActivityMatrix,
  day: Day,
  window: number,
): ShareEstimate | undefined {
  const from = day - window + 1;
  const days = Array.from({ length: window }, (_, index) => from + index);
  const working = days.filter(date => !isWeekend(date)).length;
  if (working === 0) return undefined;
  const counts = new Map<number, number>();
  for (const person of activePeople(matrix, from, day)) {
    let came = 0;
    matrix.forEachActive(person, date => {
      if (date >= from && date <= day && !isWeekend(date)) came += 1;
    });
    counts.set(came, (counts.get(came) ?? 0) + 1);
  }
  const moments = momentsOf(counts);
  const estimate = moments && meanInterval(moments);
  if (!estimate) return undefined;
  const share = (mean: number) => Math.min(1, Math.max(0, mean / working));
  return {
    share: share(estimate.mean),
    low: share(estimate.low),
    high: share(estimate.high),
    n: estimate.n,
  };
}

/** The people who were active at least once from one day to another. */
export function activePeople(
  matrix: ActivityMatrix,
  from: number,
  to: number,
): number[] {
  const people: number[] = [];
  for (let person = 0; person < matrix.people; person++) {
    const next = matrix.nextActive(person, from);
    if (next !== undefined && next <= to) people.push(person);
  }
  return people;
}
