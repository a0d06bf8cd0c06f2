import type { DateTime } from 'luxon';

/** Days of half a month: an opening belongs to the date that it is nearest to. */
const HALF_A_MONTH = 15;

/**
 * When the next wave of a survey that recurs opens. Months are counted from its first date, so that
 * neither short months nor an opening that was late, or was brought forward, move those to come.
 *
 * @param first - the date that months are counted from
 * @param last - when the last wave was opened, or was to be
 * @returns the first of the dates that no wave was opened for; it may be over
 */
export function nextOpening(
  first: DateTime,
  everyMonths: number,
  last: DateTime,
): DateTime {
  const served = last.plus({ days: HALF_A_MONTH * everyMonths });
  const past = Math.floor(served.diff(first, 'months').months / everyMonths);
  let turn = Math.max(0, past);
  while (dateOf(turn) <= served) turn += 1;
  return dateOf(turn);

  function dateOf(index: number): DateTime {
    return first.plus({ months: index * everyMonths });
  }
}
