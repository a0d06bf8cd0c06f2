import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import { isWeekend } from '../measures/calendar';
import {
  MONTH,
  RETENTION_WEEKS,
  type ActiveNumbers,
  type CapabilityNumbers,
  type OverviewNumbers,
} from '../measures/overview';
import { isTellable, tell, tellParts } from './counts';
import { discloseCohorts } from './discloseCohorts';
import { discloseReach, type ToldReach } from './discloseReach';

type LifecycleWeek = OverviewNumbers['lifecycle'][number];
type ToldDay = Pick<ActiveNumbers, 'day'> & Partial<ActiveNumbers>;

/** The use of a capability as others may read it. */
export interface ToldCapability {
  id: string;
  people?: number;
  /** Of everybody active in the month. */
  share?: ShareEstimate;
  fourWeekRetention?: ShareEstimate;
  weeks: (number | undefined)[];
}

/** The numbers of a group as others may read them: counts of too few people are undefined. */
export interface ToldOverview {
  status: OverviewNumbers['status'];
  since: OverviewNumbers['since'];
  reach?: ToldReach;
  stickiness?: number;
  weeklyStickiness?: number;
  days: ToldDay[];
  /** One for each week after the first, all told cohorts together. */
  retention: (ShareEstimate | undefined)[];
  lifecycle: (Pick<LifecycleWeek, 'week'> & Partial<LifecycleWeek>)[];
  /** The most used first. */
  capabilities: ToldCapability[];
}

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
  const { status, since, lifecycle } = numbers;
  const others = new Map(rest?.days.map(day => [day.day, day]));
  const otherWeeks = new Map(rest?.lifecycle.map(week => [week.week, week]));
  const otherUses = new Map(rest?.capabilities.map(use => [use.id, use]));
  const days = numbers.days.map(point => {
    const other = others.get(point.day);
    const told: ToldDay = { day: point.day };
    for (const id of COUNTS) {
      if (isTellable(other?.[id] ?? 0, minimumGroupSize))
        told[id] = tell(point[id], minimumGroupSize);
    }
    return told;
  });
  const now = days.at(-1);
  return {
    status,
    since,
    reach: discloseReach(numbers.reach, minimumGroupSize, rest?.reach),
    stickiness: isSumSafe(numbers, days, others, minimumGroupSize)
      ? numbers.stickiness
      : undefined,
    weeklyStickiness:
      now?.weekly === undefined || now.monthly === undefined
        ? undefined
        : numbers.weeklyStickiness,
    days,
    retention:
      status === 'ready'
        ? discloseCohorts(
            numbers.cohorts,
            RETENTION_WEEKS,
            minimumGroupSize,
            rest?.cohorts,
          ).overall
        : [],
    lifecycle: discloseWeeks(lifecycle, otherWeeks, minimumGroupSize),
    capabilities: numbers.capabilities
      .map(use =>
        discloseUse(use, otherUses.get(use.id), now?.monthly, minimumGroupSize),
      )
      .sort(
        (a, b) => (b.people ?? 0) - (a.people ?? 0) || (a.id < b.id ? -1 : 1),
      ),
  };
}

/**
 * Stickiness tells the sum of the working days' active people. The days that are not told must not
 * follow from it, neither those of the people themselves nor those of everybody else.
 */
function isSumSafe(
  { days }: OverviewNumbers,
  told: readonly ToldDay[],
  others: ReadonlyMap<number, ActiveNumbers>,
  minimumGroupSize: number,
): boolean {
  if (told.at(-1)?.monthly === undefined) return false;
  const secret = days.slice(-MONTH).filter(({ day, daily }) => {
    const other = others.get(day)?.daily ?? 0;
    return (
      !isWeekend(day) &&
      ![daily, other, daily + other].every(count =>
        isTellable(count, minimumGroupSize),
      )
    );
  });
  const isHidden = (counts: readonly number[]) =>
    counts.length !== 1 &&
    isTellable(
      counts.reduce((sum, count) => sum + count, 0),
      minimumGroupSize,
    );
  return (
    isHidden(secret.map(({ daily }) => daily)) &&
    isHidden(secret.map(({ day }) => others.get(day)?.daily ?? 0))
  );
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
  active: number | undefined,
  minimumGroupSize: number,
): ToldCapability {
  const told = (count: number, rest: number = 0) =>
    isTellable(rest, minimumGroupSize)
      ? tell(count, minimumGroupSize)
      : undefined;
  const people = told(use.people, other?.people);
  const [fourWeekRetention] = discloseCohorts(
    use.cohorts,
    1,
    minimumGroupSize,
    other?.cohorts,
  ).overall;
  return {
    id: use.id,
    people,
    share:
      people === undefined || active === undefined
        ? undefined
        : wilsonInterval(people, active),
    fourWeekRetention,
    weeks: use.weeks.map((count, index) => told(count, other?.weeks[index])),
  };
}
