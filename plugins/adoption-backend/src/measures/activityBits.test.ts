import fc from 'fast-check';
import {
  daysOf,
  readBits,
  storeBits,
  withDays,
  withoutDaysBefore,
  withoutDaysFrom,
} from './activityBits';
import type { Activity } from './ActivityMatrix';

const days = fc.array(fc.integer({ min: -30, max: 400 }), { minLength: 1 });

describe('activity bits', () => {
  it('hold each day once, whatever the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1 }), batches => {
        let activity: Activity | undefined;
        const seen = new Set<number>();
        for (const batch of batches) {
          const grown = withDays(activity, batch);
          expect(grown === undefined).toBe(batch.every(day => seen.has(day)));
          for (const day of batch) seen.add(day);
          activity = grown ? readBits(storeBits(grown)) : activity;
        }
        const sorted = [...seen].sort((a, b) => a - b);
        expect(daysOf(activity!)).toEqual(sorted);
        expect(activity!.firstDay).toBe(sorted[0]);
      }),
    );
  });

  it('can be without the days from one on', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 420 }), (all, from) => {
        const activity = withDays(undefined, all)!;
        const kept = withoutDaysFrom(activity, from);
        expect(daysOf(kept)).toEqual(
          [...new Set(all)].filter(day => day < from).sort((a, b) => a - b),
        );
        expect(kept.firstDay).toBe(activity.firstDay);
      }),
    );
  });

  it('forget the days before one, and never the first', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 420 }), (all, from) => {
        const activity = withDays(undefined, all)!;
        const kept = withoutDaysBefore(activity, from);
        expect(daysOf(kept)).toEqual(
          [...new Set(all)].filter(day => day >= from).sort((a, b) => a - b),
        );
        expect(kept.firstDay).toBe(activity.firstDay);
      }),
    );
  });
});
