import { IANAZone } from 'luxon';
import { readMoment } from './readMoment';

const read = (text: string, zone = 'America/New_York') => {
  const time = readMoment(text, IANAZone.create(zone));
  return time && new Date(time).toISOString();
};

describe('readMoment', () => {
  it('takes a time with a zone as it says', () => {
    for (const text of [
      '2026-01-05T10:00:00Z',
      '2026-01-05T11:00:00+01:00',
      '2026-01-05T05:00:00.000-0500',
      'Mon, 05 Jan 2026 10:00:00 GMT',
      'Mon, 5 Jan 2026 11:00:00 +0100',
    ])
      expect(read(text)).toBe('2026-01-05T10:00:00.000Z');
  });

  it('takes one without a zone in the zone of the platform', () => {
    for (const text of [
      '2026-01-05T05:00:00',
      '2026-01-05 05:00:00',
      '2026-01-05 05:00',
    ])
      expect(read(text)).toBe('2026-01-05T10:00:00.000Z');
    expect(read('2026-01-05')).toBe('2026-01-05T05:00:00.000Z');
    // In summer the clocks are one hour ahead.
    expect(read('2026-07-05')).toBe('2026-07-05T04:00:00.000Z');
    expect(read('2026-01-05', 'Asia/Tokyo')).toBe('2026-01-04T15:00:00.000Z');
  });

  it('takes nothing else', () => {
    for (const text of ['', 'noon', '2026-02-30', '05.01.2026', '=1+1'])
      expect(read(text)).toBeUndefined();
  });
});
