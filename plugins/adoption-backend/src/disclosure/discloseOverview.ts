import type {
  ActiveNumbers,
  CapabilityNumbers,
  OverviewNumbers,
} from '../measures/overview';
import { isTellable, tell, tellParts } from './counts';

type LifecycleWeek = OverviewNumbers['lifecycle'][number];

/** The numbers of a group as others may read them: counts of too few people are undefined. */
export type ToldOverview = Omit<
  OverviewNumbers,
  'days' | 'lifecycle' | 'reach'
> & {
  days: (Pick<ActiveNumbers, 'day'> & Partial<ActiveNumbers>)[];
  lifecycle: (Pick<LifecycleWeek, 'week'> & Partial<LifecycleWeek>)[];
  reach?: Omit<NonNullable<OverviewNumbers['reach']>, 'outside'> & {
    outside?: number;
  };
};

const COUNTS = ['daily', 'weekly', 'monthly'] as const;
const PARTS = ['new', 'returning', 'resurrected'] as const;

/**
 * Leaves out what could single someone out: counts of fewer people than a group needs, and counts
 * from which such a one would follow.
 *
 * @param rest - the numbers of everybody else, when the numbers are those of a part whose whole can
 *   be read: what would tell of too few of the others is left out, too
 */
export function discloseOverview(
  numbers: OverviewNumbers,
  minimumGroupSize: number,
  rest?: OverviewNumbers,
): ToldOverview {
  const others = new Map(rest?.days.map(day => [day.day, day]));
  const otherWeeks = new Map(rest?.lifecycle.map(week => [week.week, week]));
  const otherUses = new Map(rest?.capabilities.map(use => [use.id, use]));
  const { reach } = numbers;
  return {
    ...numbers,
    days: numbers.days.map(point => {
      const other = others.get(point.day);
      const told: ToldOverview['days'][number] = { day: point.day };
      for (const id of COUNTS) {
        if (isTellable(other?.[id] ?? 0, minimumGroupSize))
          told[id] = tell(point[id], minimumGroupSize);
      }
      return told;
    }),
    lifecycle: discloseWeeks(numbers.lifecycle, otherWeeks, minimumGroupSize),
    reach: reach && {
      ...reach,
      outside: tell(reach.outside, minimumGroupSize),
    },
    capabilities: numbers.capabilities.map(use =>
      discloseUse(use, otherUses.get(use.id)),
    ),
  };
}

/** Each number of a week is part of two sums: of this week's people, and of last week's. */
function discloseWeeks(
  weeks: readonly LifecycleWeek[],
  others: ReadonlyMap<number, LifecycleWeek>,
  minimumGroupSize: number,
): ToldOverview['lifecycle'] {
  return weeks.map((row, index) => {
    const other = others.get(row.week);
    const secret = (id: 'active' | 'dormant' | (typeof PARTS)[number]) =>
      !isTellable(row[id], minimumGroupSize) ||
      !isTellable(other?.[id] ?? 0, minimumGroupSize);
    const { week, period, active } = row;
    if (secret('active')) return { week, period };
    const before = weeks[index - 1]?.active ?? 0;
    const beforeTold = isTellable(before, minimumGroupSize);
    // Together they are last week's people: one follows from the other.
    const followsFromReturning = beforeTold && secret('dormant');
    const [fresh, returning, resurrected] = tellParts(
      PARTS.map(id => row[id]),
      minimumGroupSize,
      PARTS.map(
        id => secret(id) || (id === 'returning' && followsFromReturning),
      ),
    );
    const dormantTold =
      beforeTold && returning !== undefined && !secret('dormant');
    const allTold =
      dormantTold && fresh !== undefined && resurrected !== undefined;
    return {
      week,
      period,
      active,
      new: fresh,
      returning,
      resurrected,
      dormant: dormantTold ? row.dormant : undefined,
      quickRatio: allTold ? row.quickRatio : undefined,
    };
  });
}

function discloseUse(
  use: CapabilityNumbers,
  other: CapabilityNumbers | undefined,
): CapabilityNumbers {
  if (!other) return use;
  // The others' numbers are undefined where they may not be told.
  const told = other.people !== undefined;
  return {
    ...use,
    people: told ? use.people : undefined,
    share: told ? use.share : undefined,
    weeks: use.weeks.map((people, index) =>
      other.weeks[index] === undefined ? undefined : people,
    ),
  };
}
