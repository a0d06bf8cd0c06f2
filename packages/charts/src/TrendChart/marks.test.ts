import { marksOn } from './marks';

const on = (...days: string[]) =>
  days.map(day => ({ day, label: 'It happened' }));
const places = (days: string[], ...marked: string[]) =>
  marksOn(days, on(...marked)).map(({ day, index }) => [day, index]);

describe('marks on a picture', () => {
  it('stand on their day, and those outside the picture are not drawn', () => {
    expect(
      places(
        ['2028-02-28', '2028-02-29', '2028-03-01'],
        '2028-02-27',
        '2028-02-29',
        '2028-03-01',
        '2028-03-02',
      ),
    ).toEqual([
      ['2028-02-29', 1],
      ['2028-03-01', 2],
    ]);
  });

  it('stand on the week that their day is in, the last one included', () => {
    expect(
      places(
        ['2028-02-21', '2028-02-28'],
        '2028-02-27',
        '2028-03-05',
        '2028-03-06',
      ),
    ).toEqual([
      ['2028-02-27', 0],
      ['2028-03-05', 1],
    ]);
  });

  it('stand between the ends of two weeks, as far as days have passed', () => {
    const weeks = ['2028-02-21', '2028-02-28'];
    const at = (day: string) => marksOn(weeks, on(day))[0].at;
    expect(at('2028-02-21')).toBe(0);
    expect(at('2028-02-23')).toBeCloseTo(2 / 7);
    expect(at('2028-02-28')).toBe(1);
    // Of the last one nothing comes after it in the picture.
    expect(at('2028-03-02')).toBe(1);
  });

  it('are none where there is no day', () => {
    expect(places([], '2028-02-29')).toEqual([]);
  });
});
