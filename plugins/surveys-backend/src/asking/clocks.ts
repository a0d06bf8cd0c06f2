import { DateTime, type Duration } from 'luxon';

/** When somebody was asked for a survey last. */
export interface Asked {
  /** The day on which a page asked them, or they began to answer. */
  day?: string;
  /** The day on which a notification asked them. */
  invited?: string;
  /** Whether they never want to be asked for it again. */
  never: boolean;
}

/** Of one person, by survey. */
export type Askings = ReadonlyMap<string, Asked>;

/** The clock of a survey that does not say how long it waits. */
const DEFAULT_WAIT = 30;

export interface Clocks {
  never: boolean;
  /** Asked last for this survey, and after how many days again. */
  own: { last?: string; wait: number; isOver: boolean };
  /** Asked last for any survey. A notification of this one is followed by no other survey, but by this one. */
  any: { last?: string; isOver: boolean };
}

/** The two clocks of a person: that of a survey, and the one of all surveys. */
export function readClocks(
  askings: Askings,
  survey: { id: string; askAgainAfterDays?: number },
  askAtMostEvery: Duration,
): Clocks {
  const now = DateTime.utc();
  // A day that is still to come was noted by a clock that was wrong.
  const known = (day: string | undefined) =>
    day !== undefined && day <= now.toISODate()! ? day : undefined;
  const isOver = (day: string | undefined, wait: object) =>
    day === undefined ||
    DateTime.fromISO(day, { zone: 'utc' }).plus(wait) <= now;
  const own = askings.get(survey.id);
  const ownDay = known(own?.day);
  const wait = survey.askAgainAfterDays ?? DEFAULT_WAIT;
  const anyDay = [...askings]
    .flatMap(([id, { day, invited }]) => [
      known(day) ?? '',
      (id === survey.id ? undefined : known(invited)) ?? '',
    ])
    .reduce((latest, day) => (day > latest ? day : latest), '');
  const last = anyDay === '' ? undefined : anyDay;
  return {
    never: own?.never ?? false,
    own: { last: ownDay, wait, isOver: isOver(ownDay, { days: wait }) },
    any: { last, isOver: isOver(last, askAtMostEvery.toObject()) },
  };
}
