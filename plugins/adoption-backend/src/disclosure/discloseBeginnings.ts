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
 * and all people: where either are too few, how many there are in all is left out.
 *
 * @param rest - everybody else, of whom too little may not follow either
 * @returns undefined where nothing may be told
 */
export function discloseBeginnings(
  own: Beginnings,
  rest: Beginnings,
  minimumGroupSize: number,
): ToldBeginnings | undefined {
  const isTold = (id: keyof Beginnings) =>
    isTellable(own[id], minimumGroupSize) &&
    isTellable(rest[id], minimumGroupSize);
  if (own.people < minimumGroupSize || !isTold('people') || !isTold('reached'))
    return undefined;
  const told = (id: 'elapsed' | 'tooNew') =>
    isTold(id) ? tell(own[id], minimumGroupSize) : undefined;
  const [elapsed, tooNew] = [told('elapsed'), told('tooNew')];
  const all = elapsed !== undefined && tooNew !== undefined;
  return { people: all ? own.people : undefined, elapsed, tooNew };
}
