import { activityOn } from '../__testUtils__/activity';
import { ActivityMatrix } from '../measures/ActivityMatrix';
import { firstDayOf } from '../measures/calendar';
import { HiddenWeeks } from './HiddenWeeks';

const MONDAY = firstDayOf(2_000, 'week');
const repeat = (count: number, ...days: number[]) =>
  Array.from({ length: count }, () => activityOn(days.map(d => MONDAY + d)));
const hiddenOf = (people: ReturnType<typeof repeat>) =>
  new HiddenWeeks(ActivityMatrix.ofDays(people, MONDAY - 60, MONDAY + 60), [
    MONDAY,
  ]);

describe('HiddenWeeks', () => {
  it('hides what differs from a hidden week by days with nobody only', () => {
    const weeks = hiddenOf([...repeat(6, 0, 3), ...repeat(3, 4)]);
    expect(weeks.has(MONDAY)).toBe(true);
    for (const [from, to] of [
      [0, 6],
      [-1, 5],
      [-3, 4],
      [-21, 6],
      [0, 27],
    ])
      expect(weeks.isToldBy(MONDAY + from, MONDAY + to, 9)).toBe(true);
    expect(weeks.isToldBy(MONDAY, MONDAY + 3, 6)).toBe(false);
  });

  it('hides a day on which as many came as in the whole week', () => {
    const weeks = hiddenOf(repeat(6, 0, 3));
    expect(weeks.isToldBy(MONDAY + 3, MONDAY + 3, 6)).toBe(true);
  });

  it('leaves alone what has days with people outside of the week', () => {
    const weeks = hiddenOf([...repeat(6, 0, 3), ...repeat(1, -2)]);
    expect(weeks.isToldBy(MONDAY - 2, MONDAY + 4, 7)).toBe(false);
    expect(weeks.isToldBy(MONDAY - 30, MONDAY - 7, 0)).toBe(false);
  });

  it('hides that nobody came on any day of a week of which it may not be told', () => {
    const weeks = hiddenOf(repeat(6, 20));
    expect(weeks.isToldBy(MONDAY + 2, MONDAY + 2, 0)).toBe(true);
    expect(weeks.isToldBy(MONDAY + 7, MONDAY + 7, 0)).toBe(false);
  });
});
