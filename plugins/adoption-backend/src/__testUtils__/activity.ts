import fc from 'fast-check';
import { type Activity } from '../measures/ActivityMatrix';
import { type Day } from '../measures/calendar';

/** The activity of a person on some days; the first ever is the earliest unless another is given. */
export function activityOn(days: readonly Day[], firstDay?: Day): Activity {
  const base = Math.min(...days);
  const bits = new Uint8Array(((Math.max(...days) - base) >> 3) + 1);
  for (const day of days) bits[(day - base) >> 3] |= 1 << (day - base) % 8;
  return { firstDay: firstDay ?? base, base, bits };
}

/** People with at least one active day each, from `from` to `to`. */
export function crowds(from: Day, to: Day): fc.Arbitrary<Day[][]> {
  const days = fc.uniqueArray(fc.integer({ min: from, max: to }), {
    minLength: 1,
    maxLength: 30,
  });
  return fc.array(days, { maxLength: 25 });
}
