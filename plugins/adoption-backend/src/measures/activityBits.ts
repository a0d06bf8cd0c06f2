import type { Activity } from './ActivityMatrix';
import type { Day } from './calendar';

/** An activity as it is stored: the bits in base64. */
export interface StoredBits {
  firstDay: Day;
  base: Day;
  bits: string;
}

/** @throws RangeError when the text was not made by `storeBits` */
export function readBits({ firstDay, base, bits }: StoredBits): Activity {
  return { firstDay, base, bits: Buffer.from(bits, 'base64') };
}

export function storeBits({ firstDay, base, bits }: Activity): StoredBits {
  return { firstDay, base, bits: Buffer.from(bits).toString('base64') };
}

/**
 * An activity with more days, which may come in any order and before those that are known.
 *
 * @returns undefined when all of them were known
 */
export function withDays(
  activity: Activity | undefined,
  days: readonly Day[],
): Activity | undefined {
  const known = activity && ((day: Day) => hasDay(activity, day));
  const added = days.filter(day => !known?.(day));
  if (added.length === 0) return undefined;
  const earliest = Math.min(...added);
  const base = activity ? Math.min(activity.base, earliest) : earliest;
  const before = activity?.bits ?? new Uint8Array();
  // Bits keep their place when the base moves by whole bytes.
  const shift = activity ? Math.ceil((activity.base - base) / 8) : 0;
  const moved = activity ? activity.base - shift * 8 : base;
  const last = Math.max(...added);
  const bytes = Math.max(shift + before.length, ((last - moved) >> 3) + 1);
  const bits = new Uint8Array(bytes);
  bits.set(before, shift);
  for (const day of added) bits[(day - moved) >> 3] |= 1 << ((day - moved) & 7);
  return {
    firstDay: activity ? Math.min(activity.firstDay, earliest) : earliest,
    base: moved,
    bits,
  };
}

/** An activity without the days before one; the first day is remembered. */
export function withoutDaysBefore(activity: Activity, day: Day): Activity {
  const gone = Math.max(0, (day - activity.base) >> 3);
  const bits = activity.bits.slice(gone);
  const base = activity.base + gone * 8;
  const partial = day - base;
  if (partial > 0 && bits.length > 0) bits[0] &= -1 << partial;
  return { firstDay: activity.firstDay, base, bits };
}

/** An activity without the days from one on. */
export function withoutDaysFrom(activity: Activity, day: Day): Activity {
  const kept = Math.max(0, day - activity.base);
  const bits = activity.bits.slice(0, Math.ceil(kept / 8));
  const partial = kept & 7;
  if (partial > 0 && bits.length === Math.ceil(kept / 8))
    bits[bits.length - 1] &= (1 << partial) - 1;
  return { ...activity, bits };
}

/** All days of an activity, in order. */
export function daysOf({ base, bits }: Activity): Day[] {
  const days: Day[] = [];
  bits.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit++)
      if ((byte >> bit) & 1) days.push(base + index * 8 + bit);
  });
  return days;
}

/** Whether an activity has a day. */
export function hasDay({ base, bits }: Activity, day: Day): boolean {
  const index = day - base;
  return index >= 0 && ((bits[index >> 3] ?? 0) >> (index & 7)) % 2 === 1;
}
