import { isTellable, tell } from './counts';

/** How many people began, and how far they came. */
export interface Beginnings {
  people: number;
  /** Who got value. */
  reached: number;
  /** Whose time to be activated is over, and is not: together they are the people. */
  elapsed: number;
  tooNew: number;
}

/** What of it may be told. */
export type ToldBeginnings = Partial<Omit<Beginnings, 'reached'>>;

/**
 * Tells of people who began when they are enough and as many of them as a group needs got value, or
 * nobody did. Of those whose time is over and those who are too new, one would follow from the other
 * and all people: where either are too few, how many there are in all is left out. So are all three
 * where too few people began apart from the cohorts that are told.
 *
 * @param rest - everybody else, of whom too little may not follow either
 * @param inCohorts - how many people are in cohorts that are told
 * @returns undefined where nothing may be told
 */
export function discloseBeginnings(
  own: Beginnings,
  rest: Beginnings,
  minimumGroupSize: number,
  inCohorts: number = 0,
): ToldBeginnings | undefined {
  const isTold = (id: keyof Beginnings) =>
    isTellable(own[id], minimumGroupSize) &&
    isTellable(rest[id], minimumGroupSize);
  if (own.people < minimumGroupSize || !isTold('people') || !isTold('reached'))
    return undefined;
  if (!isTellable(Math.max(0, own.people - inCohorts), minimumGroupSize))
    return {};
  const told = (id: 'elapsed' | 'tooNew') =>
    isTold(id) ? tell(own[id], minimumGroupSize) : undefined;
  const [elapsed, tooNew] = [told('elapsed'), told('tooNew')];
  const all = elapsed !== undefined && tooNew !== undefined;
  return { people: all ? own.people : undefined, elapsed, tooNew };
}
