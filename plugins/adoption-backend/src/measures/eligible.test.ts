import { activityOn } from '../__testUtils__/activity';
import { otherGroundsSince } from './eligible';

const NOW = 20_000;
const BEFORE = NOW - 28;
const from = (first: number, last: number = NOW) =>
  activityOn(
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
const repeat = (
  count: number,
  activity: ReturnType<typeof from>,
  madeUp?: boolean,
) => Array.from({ length: count }, () => ({ activity, madeUp }));
const since = (...people: ReturnType<typeof repeat>[]) =>
  otherGroundsSince(people.flat(), BEFORE, NOW);

describe('otherGroundsSince', () => {
  const staff = repeat(79, from(BEFORE - 40));

  it('finds the same grounds where people come and go one by one', () => {
    expect(since(staff)).toBeUndefined();
    const joiners = [3, 9, 9, 15].map(ago => repeat(2, from(NOW - ago)));
    const leavers = repeat(4, from(BEFORE - 40, NOW - 10));
    expect(since(staff, leavers, ...joiners)).toBeUndefined();
  });

  it('finds when real people were noted first, beside those who are made up', () => {
    const madeUp = repeat(300, from(BEFORE - 40), true);
    expect(since(madeUp, repeat(11, from(NOW)))).toBe(NOW);
    expect(since(madeUp)).toBeUndefined();
  });

  it('finds when many became eligible at once, or no longer were', () => {
    expect(since(staff, repeat(11, from(NOW - 4)))).toBe(NOW - 4);
    expect(since(staff, repeat(11, from(BEFORE - 40, NOW - 4)))).toBe(NOW - 3);
  });
});
