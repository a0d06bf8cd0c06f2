import { ActivityMatrix } from '../../plugins/adoption-backend/src/measures/ActivityMatrix';
import {
  activePeople,
  rollingActive,
} from '../../plugins/adoption-backend/src/measures/activeUsers';
import {
  firstDayOf,
  lastCompletePeriod,
  lastDayOf,
} from '../../plugins/adoption-backend/src/measures/calendar';
import { isoOf } from '../../plugins/adoption-backend/src/measures/calendar';
import { lifecycle } from '../../plugins/adoption-backend/src/measures/lifecycle';
import { measureOverview } from '../../plugins/adoption-backend/src/measures/overview';
import {
  retention,
  returnsOn,
} from '../../plugins/adoption-backend/src/measures/retention';
import { KnexUsageReader } from '../../plugins/adoption-backend/src/store/KnexUsageReader';
import type { Knex } from 'knex';
import type { AdoptionInsights } from './adoptionInsights';

const MONTH = 28;
const WEEKS = 12;

/** One card, answered by both. Where both count the same, the answers are compared, too. */
export interface Question {
  name: string;
  /** Active, new and returning people and retention are what ours is made for. */
  group: 'core' | 'other';
  ours(): Promise<unknown>;
  theirs(): Promise<unknown>;
}

/**
 * The questions that both can answer. Ours are measured as the overview measures them, from reading
 * the database on. The peer has no retention: it gets the statement of Umami's report over its table.
 *
 * @param day - the last day that is asked about
 */
export function questionsOf(options: {
  knex: Knex;
  peer: AdoptionInsights;
  schema: string;
  day: number;
}): Question[] {
  const { knex, peer, schema, day } = options;
  const reader = new KnexUsageReader(knex);
  const snapshot = () =>
    reader.readSnapshot({ from: day - MONTH + 1, to: day });
  const matrix = async () => {
    const { any } = await snapshot();
    const since = any.reduce(
      (min, { firstDay }) => Math.min(min, firstDay),
      day,
    );
    return ActivityMatrix.ofDays(any, since, day);
  };
  const ask = async <T>(query: Record<string, string>) => {
    const all = new URLSearchParams({ timezone: 'UTC', ...query });
    return (await peer.ask(`/events?${all}`)) as { data: T[] };
  };
  const month = { start_date: isoOf(day - MONTH + 1), end_date: isoOf(day) };
  const lastWeek = lastCompletePeriod(day, 'week');
  const firstWeek = lastWeek - WEEKS + 1;
  const monday = isoOf(firstDayOf(firstWeek, 'week'));
  const sunday = isoOf(lastDayOf(lastWeek, 'week'));

  return [
    {
      name: 'activeUsers',
      group: 'core',
      ours: async () => {
        const days = await matrix();
        const [daily] = [1, 7, MONTH].map(window =>
          rollingActive(days, window, day - MONTH + 1, day),
        );
        return daily.filter(count => count > 0);
      },
      theirs: async () => {
        const { data } = await ask<{ total_users: number }>({
          type: 'active_users',
          grouping: 'daily',
          ...month,
        });
        return data.map(row => row.total_users);
      },
    },
    {
      name: 'newAndReturning',
      group: 'core',
      ours: async () => {
        const weeks = (await matrix()).byPeriods('week');
        return lifecycle(weeks, firstWeek, lastWeek)
          .filter(({ active }) => active > 0)
          .map(row => [row.active, row.new]);
      },
      theirs: async () => {
        const { data } = await ask<{ total_users: number; new_users: number }>({
          type: 'active_users',
          grouping: 'weekly',
          start_date: monday,
          end_date: sunday,
        });
        return data.map(row => [row.total_users, row.new_users]);
      },
    },
    {
      name: 'retention',
      group: 'core',
      ours: async () => {
        const { cohorts } = retention((await matrix()).byPeriods('week'), {
          cohorts: 'first-time',
          from: firstWeek,
          to: lastWeek,
          returns: returnsOn(WEEKS),
          lastComplete: lastWeek,
        });
        return cohorts
          .flatMap(({ cells }) => cells.filter(({ complete }) => complete))
          .map(({ returned }) => returned)
          .filter(count => count > 0);
      },
      theirs: async () => {
        const { rows } = await knex.raw(umamiRetention(schema), [sunday]);
        return rows
          .filter((row: { cohort: number }) => row.cohort >= firstWeek)
          .map((row: { people: string }) => Number(row.people));
      },
    },
    {
      name: 'totalUsers',
      group: 'other',
      ours: async () =>
        activePeople(await matrix(), day - MONTH + 1, day).length,
      theirs: async () => {
        const { data } = await ask<{ logged_in_users: number }>({
          type: 'total_users',
          ...month,
        });
        return data[0].logged_in_users;
      },
    },
    {
      // Not compared: the peer counts visits of plugins, ours who uses a capability and who stays.
      name: 'topPlugins',
      group: 'other',
      ours: async () => {
        measureOverview({ ...(await snapshot()), day, minimumGroupSize: 5 });
      },
      theirs: async () => {
        await ask({ type: 'top_plugins', ...month });
      },
    },
  ];
}

/** By cohort and week after the first one, both as numbers of ISO weeks since 1970. */
function umamiRetention(schema: string): string {
  const week = (time: string) =>
    `floor((extract(epoch from ${time}) / 86400 + 3) / 7)::integer`;
  return `
    with cohorts as (
      select user_ref, ${week('min(created_at)')} as cohort
      from ${schema}.events group by user_ref),
    visits as (
      select distinct user_ref, ${week('created_at')} as week
      from ${schema}.events where created_at < ?::date + 1)
    select cohort, week - cohort as n, count(*) as people
    from visits join cohorts using (user_ref)
    group by cohort, n order by cohort, n`;
}
