import { ActivityMatrix } from '../../plugins/adoption-backend/src/measures/ActivityMatrix';
import { rollingActive } from '../../plugins/adoption-backend/src/measures/activeUsers';
import {
  retention,
  returnsOn,
} from '../../plugins/adoption-backend/src/measures/retention';

const YEAR = 365;
const WEEKS = 52;

/** How long a year of many people takes to measure: rolling actives of every day, and retention. */
export function measureMany(people: number): {
  rollingYearMs: number;
  retentionYearMs: number;
} {
  let seed = 1;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const activities = Array.from({ length: people }, () => {
    const first = Math.floor(random() * YEAR);
    const bits = new Uint8Array((YEAR >> 3) + 1);
    for (let day = 0; first + day < YEAR; day++) {
      if (day === 0 || random() < 0.25) bits[day >> 3] |= 1 << (day & 7);
    }
    return { firstDay: first, base: first, bits };
  });
  const started = performance.now();
  const days = ActivityMatrix.ofDays(activities, 0, YEAR - 1);
  for (const window of [1, 7, 28]) rollingActive(days, window, 0, YEAR - 1);
  const rolling = performance.now();
  const weeks = days.byPeriods('week');
  const last = weeks.start + weeks.length - 1;
  retention(weeks, {
    cohorts: 'first-time',
    from: weeks.start,
    to: last,
    returns: returnsOn(WEEKS),
    lastComplete: last,
  });
  return {
    rollingYearMs: rolling - started,
    retentionYearMs: performance.now() - rolling,
  };
}
