import {
  wilsonInterval,
  type MeanEstimate,
  type ShareEstimate,
} from '@thrive/stats';
import type { UseByChoice } from '../measures/breadth';
import { isWeekend, type Day } from '../measures/calendar';
import {
  MONTH,
  RETENTION_WEEKS,
  type ActiveNumbers,
  type CapabilityNumbers,
  type OverviewNumbers,
} from '../measures/overview';
import { isTellable, tell, tellParts } from './counts';
import { daysToHide } from './daysToHide';
import { discloseCohorts, pointsOf } from './discloseCohorts';
import { discloseHistogram, type ToldStep } from './discloseHistogram';
import { discloseReach, shareOfReached, type ToldReach } from './discloseReach';
import { HiddenWeeks } from './HiddenWeeks';

type LifecycleWeek = OverviewNumbers['lifecycle'][number];
type ToldDay = Pick<ActiveNumbers, 'day'> & Partial<ActiveNumbers>;

/** The use of a capability as others may read it. */
export interface ToldCapability {
  id: string;
  people?: number;
  /** Of everybody active in the month. */
  share?: ShareEstimate;
  fourWeekRetention?: ShareEstimate;
  /** Most people are in cohorts that are not told, so that retention is not. */
  retentionMostlyHidden?: true;
  /** On how many days of the last month those who used it did. */
  daysPerPerson?: MeanEstimate;
  weeks: (number | undefined)[];
}

/** The numbers of a group as others may read them: counts of too few people are undefined. */
export interface ToldOverview {
  status: OverviewNumbers['status'];
  since: OverviewNumbers['since'];
  reach?: ToldReach;
  reachTrend: { day: Day; active?: ShareEstimate }[];
  stickiness?: ShareEstimate;
  /** Of the people of the last month, those of its last week. */
  weeklyStickiness?: ShareEstimate;
  days: ToldDay[];
  /** On how many days of the last month people were active. */
  activeDays: ToldStep[];
  /** How many of the told capabilities people used. */
  breadth: ToldStep[];
  choice?: Partial<UseByChoice>;
  /** One for each week after the first, all told cohorts together. */
  retention: { returned?: ShareEstimate; mostlyHidden?: true }[];
  /** How many people are in the cohorts that are told. */
  inCohorts: number;
  lifecycle: (Pick<LifecycleWeek, 'week'> & Partial<LifecycleWeek>)[];
  /** The most used first. */
  capabilities: ToldCapability[];
}

/** What may not be told of a group, because it would tell of another one. */
export interface HiddenOfGroup {
  weeks: HiddenWeeks;
  /** The weeks of cohorts. */
  cohorts: ReadonlySet<number>;
}

const COUNTS = ['daily', 'weekly', 'monthly'] as const;
/** How many days each is of. */
const SPANS = { daily: 1, weekly: 7, monthly: MONTH };
const PARTS = ['new', 'returning', 'resurrected'] as const;

/**
 * Leaves out what could single someone out: counts of fewer people than a group needs, and counts
 * from which such a one would follow.
 *
 * @param rest - the numbers of everybody else, when the numbers are those of a part whose whole can
 *   be read: what would tell of too few of the others is left out, too
 * @param hidden - what would tell of another group
 */
export function discloseOverview(
  numbers: OverviewNumbers,
  minimumGroupSize: number,
  rest?: OverviewNumbers,
  hidden: HiddenOfGroup = { weeks: HiddenWeeks.none, cohorts: new Set() },
): ToldOverview {
  const { status, since, lifecycle } = numbers;
  const others = new Map(rest?.days.map(day => [day.day, day]));
  const otherWeeks = new Map(rest?.lifecycle.map(week => [week.week, week]));
  const otherUses = new Map(rest?.capabilities.map(use => [use.id, use]));
  const tellsOfWeek = (day: Day, id: (typeof COUNTS)[number], people: number) =>
    hidden.weeks.isToldBy(day - SPANS[id] + 1, day, people);
  const hiddenDays = daysToHide(
    numbers.days.slice(-MONTH).map(({ day, daily }) => ({
      day,
      own: daily,
      others: others.get(day)?.daily ?? 0,
      secret: tellsOfWeek(day, 'daily', daily),
    })),
    [day => !isWeekend(day), () => true],
    minimumGroupSize,
  );
  const days = numbers.days.map(point => {
    const { day } = point;
    const other = others.get(day);
    const told: ToldDay = { day };
    for (const id of COUNTS) {
      const isHidden =
        tellsOfWeek(day, id, point[id]) ||
        (id === 'daily' && hiddenDays?.has(day));
      if (!isHidden && isTellable(other?.[id] ?? 0, minimumGroupSize))
        told[id] = tell(point[id], minimumGroupSize);
    }
    return told;
  });
  const now = days.at(-1);
  const capabilities = numbers.capabilities
    .map(use =>
      discloseUse(use, otherUses.get(use.id), now?.monthly, minimumGroupSize),
    )
    .sort(
      (a, b) => (b.people ?? 0) - (a.people ?? 0) || (a.id < b.id ? -1 : 1),
    );
  // One that is not told would follow from how many all people used.
  const counted = new Set(
    capabilities.flatMap(({ id, people }) => (people === undefined ? [] : id)),
  );
  const { before } = numbers.reach ?? {};
  const reach = numbers.reach && {
    ...numbers.reach,
    before:
      before &&
      tellsOfWeek(
        (now?.day ?? 0) - MONTH,
        'monthly',
        before.inside + before.outside,
      )
        ? undefined
        : before,
  };
  const cohorts = discloseCohorts(
    numbers.cohorts,
    RETENTION_WEEKS,
    minimumGroupSize,
    rest?.cohorts,
    hidden.cohorts,
  );
  const otherReach = new Map(rest?.reachTrend.map(point => [point.day, point]));
  return {
    status,
    since,
    reach: discloseReach(reach, minimumGroupSize, rest?.reach),
    reachTrend: numbers.reachTrend.map(point => ({
      day: point.day,
      active: tellsOfWeek(point.day, 'monthly', point.inside + point.outside)
        ? undefined
        : shareOfReached(point, minimumGroupSize, otherReach.get(point.day)),
    })),
    stickiness:
      now?.monthly !== undefined && hiddenDays ? numbers.stickiness : undefined,
    weeklyStickiness:
      now?.weekly === undefined || now.monthly === undefined
        ? undefined
        : wilsonInterval(now.weekly, now.monthly),
    days,
    activeDays: hiddenDays
      ? discloseHistogram(
          numbers.activeDays,
          minimumGroupSize,
          rest?.activeDays,
        )
      : [],
    breadth: discloseHistogram(
      numbers.breadthOf(counted),
      minimumGroupSize,
      rest?.breadthOf(counted),
      0,
    ),
    choice:
      now?.monthly === undefined
        ? undefined
        : discloseChoice(numbers.choice, minimumGroupSize, rest?.choice),
    retention: status === 'ready' ? pointsOf(cohorts) : [],
    inCohorts: cohorts.cohorts.reduce(
      (sum, cohort) => sum + (cohort?.size ?? 0),
      0,
    ),
    lifecycle: discloseWeeks(
      lifecycle,
      otherWeeks,
      hidden.weeks,
      minimumGroupSize,
    ),
    capabilities,
  };
}

/** Two parts of everyone who was active, which is told. */
function discloseChoice(
  choice: UseByChoice | undefined,
  minimumGroupSize: number,
  rest: UseByChoice = { voluntary: 0, onlyMandated: 0 },
): Partial<UseByChoice> | undefined {
  if (!choice) return undefined;
  const [voluntary, onlyMandated] = tellParts(
    [choice.voluntary, choice.onlyMandated],
    minimumGroupSize,
    [rest.voluntary, rest.onlyMandated].map(
      count => !isTellable(count, minimumGroupSize),
    ),
  );
  return { voluntary, onlyMandated };
}

/** Each number of a week is part of two sums: of this week's people, and of last week's. */
function discloseWeeks(
  weeks: readonly LifecycleWeek[],
  others: ReadonlyMap<number, LifecycleWeek>,
  hiddenWeeks: HiddenWeeks,
  minimumGroupSize: number,
): ToldOverview['lifecycle'] {
  return weeks.map((row, index) => {
    const other = others.get(row.week);
    const secret = (id: 'active' | 'dormant' | (typeof PARTS)[number]) =>
      !isTellable(row[id], minimumGroupSize) ||
      !isTellable(other?.[id] ?? 0, minimumGroupSize);
    const { week, period, active } = row;
    if (secret('active') || hiddenWeeks.has(week)) return { week, period };
    const before = weeks[index - 1];
    const beforeTold =
      isTellable(before?.active ?? 0, minimumGroupSize) &&
      !hiddenWeeks.has(before?.week ?? -1);
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
    return {
      week,
      period,
      active,
      new: fresh,
      returning,
      resurrected,
      dormant: dormantTold ? row.dormant : undefined,
      // New and resurrected together are who is active and did not return, which is told.
      quickRatio: dormantTold ? row.quickRatio : undefined,
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
  const { overall, mostlyHidden } = discloseCohorts(
    use.cohorts,
    1,
    minimumGroupSize,
    other?.cohorts,
  );
  return {
    id: use.id,
    people,
    share:
      people === undefined || active === undefined
        ? undefined
        : wilsonInterval(people, active),
    fourWeekRetention: overall[0],
    ...(mostlyHidden[0] ? { retentionMostlyHidden: true } : {}),
    daysPerPerson: people ? use.daysPerPerson : undefined,
    weeks: use.weeks.map((count, index) => told(count, other?.weeks[index])),
  };
}
