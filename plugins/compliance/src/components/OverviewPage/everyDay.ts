import type { ComplianceOverview } from '@thrive/backstage-plugin-compliance-common';

const DAY = 86_400_000;

/** Tasks of all days up to today, also of those on which there was none. */
export function everyDay(
  { days, daily }: ComplianceOverview,
  now: number = Date.now(),
) {
  const known = new Map(daily.map(each => [each.day, each]));
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(now - (days - 1 - index) * DAY)
      .toISOString()
      .slice(0, 10);
    const { runs = 0, blocked = 0 } = known.get(day) ?? {};
    return { day, passed: runs - blocked, blocked };
  });
}
