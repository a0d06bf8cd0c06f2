import { DateTime } from 'luxon';
import { nextOpening } from './nextOpening';

const day = (text: string) => DateTime.fromISO(text, { zone: 'utc' });
const next = (first: string, everyMonths: number, last: string) =>
  nextOpening(day(first), everyMonths, day(last)).toISODate();

describe('the next opening', () => {
  it('is on the same day of each month, or on its last one', () => {
    const dates = ['2027-01-31'];
    for (let turn = 0; turn < 5; turn++)
      dates.push(next('2027-01-31', 1, dates[turn])!);
    expect(dates).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
    ]);
    expect(next('2027-01-31', 3, '2027-01-31')).toBe('2027-04-30');
  });

  it('is not moved by one that was late', () => {
    expect(next('2027-01-10', 1, '2027-01-15')).toBe('2027-02-10');
    expect(next('2027-01-10', 3, '2027-02-01')).toBe('2027-04-10');
  });

  it('is the one after that which was brought forward', () => {
    expect(next('2027-01-31', 1, '2027-01-25')).toBe('2027-02-28');
    expect(next('2027-01-31', 3, '2026-12-24')).toBe('2027-04-30');
    // So long before, it was another one.
    expect(next('2027-01-31', 1, '2027-01-01')).toBe('2027-01-31');
  });

  it('is the first date when that is to come', () => {
    expect(next('2027-09-01', 3, '2027-01-01')).toBe('2027-09-01');
  });

  it('is found however long ago the first one was', () => {
    expect(next('1990-05-31', 2, '2027-04-01')).toBe('2027-05-31');
  });
});
