import type { NamedGroup } from '@thrive/backstage-plugin-adoption-common';
import { isTellable, tell } from '../disclosure/counts';

/** A part of the people whose events are looked at. */
export interface Audience {
  group: NamedGroup;
  /** Numbers of its people; none when it may not be told of. */
  people: ReadonlySet<number>;
}

/** What the people of an audience did, and what everybody else did. All of it without one. */
export function splitBy<T extends { person?: number }>(
  all: readonly T[],
  audience: Audience | undefined,
): { own: T[]; rest: T[] } {
  const isOwn = ({ person }: T) =>
    !audience || (person !== undefined && audience.people.has(person));
  return {
    own: all.filter(isOwn),
    rest: all.filter(each => !isOwn(each)),
  };
}

/**
 * A number of people of an audience, or undefined where it may not be told: because they are too few,
 * or too few of everybody else would follow from the whole, which can be read.
 */
export function tellOf(
  own: number,
  rest: number,
  minimumGroupSize: number,
  audience: Audience | undefined,
): number | undefined {
  const isSafe =
    !audience || (audience.group.told && isTellable(rest, minimumGroupSize));
  return isSafe ? tell(own, minimumGroupSize) : undefined;
}
