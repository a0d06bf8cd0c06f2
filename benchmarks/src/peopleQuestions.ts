import { ActivityMatrix } from '../../plugins/adoption-backend/src/measures/ActivityMatrix';
import {
  activePeople,
  rollingActive,
} from '../../plugins/adoption-backend/src/measures/activeUsers';
import {
  firstDayOf,
  isoOf,
  lastCompletePeriod,
  lastDayOf,
  type Day,
} from '../../plugins/adoption-backend/src/measures/calendar';
import { lifecycle } from '../../plugins/adoption-backend/src/measures/lifecycle';
import { measureOverview } from '../../plugins/adoption-backend/src/measures/overview';
import {
  retention,
  returnsOn,
} from '../../plugins/adoption-backend/src/measures/retention';
import { KnexUsageReader } from '../../plugins/adoption-backend/src/store/KnexUsageReader';
import {
  ask,
  lastMonth,
  MONTH,
  type Question,
  type QuestionOptions,
} from './question';

const WEEKS = 12;

/** What is answered from the days on which people were active, as the overview does it. */
export function peopleQuestionsOf(options: QuestionOptions): Question[] {
  return [
    activeUsers(options),
    newAndReturning(options),
    retained(options),
    totalUsers(options),
    topPlugins(options),
  ];
}

function activeUsers(options: QuestionOptions): Question {
  const { day } = options;
  return {
    name: 'activeUsers',
    group: 'core',
    ours: async () => {
      const days = await readMatrix(options);
      const [daily] = [1, 7, MONTH].map(window =>
        rollingActive(days, window, day - MONTH + 1, day),
      );
      return daily.filter(count => count > 0);
    },
    theirs: async () => {
      const rows = await ask<{ total_users: number }>(options, {
        type: 'active_users',
        grouping: 'daily',
        ...lastMonth(day),
      });
      return rows.map(row => row.total_users);
    },
  };
}

function newAndReturning(options: QuestionOptions): Question {
  const { from, to } = completeWeeks(options.day);
  return {
    name: 'newAndReturning',
    group: 'core',
    ours: async () =>
      lifecycle((await readMatrix(options)).byPeriods('week'), from, to)
        .filter(({ active }) => active > 0)
        .map(row => [row.active, row.new]),
    theirs: async () => {
      const rows = await ask<{ total_users: number; new_users: number }>(
        options,
        {
          type: 'active_users',
          grouping: 'weekly',
          start_date: isoOf(firstDayOf(from, 'week')),
          end_date: isoOf(lastDayOf(to, 'week')),
        },
      );
      return rows.map(row => [row.total_users, row.new_users]);
    },
  };
}

/** The peer has no retention: this is the statement of Umami's report, over the peer's table. */
function retained(options: QuestionOptions): Question {
  const { from, to } = completeWeeks(options.day);
  const statement = umamiRetention(options.schema);
  return {
    name: 'retention',
    group: 'core',
    ours: async () => {
      const weeks = (await readMatrix(options)).byPeriods('week');
      const { cohorts } = retention(weeks, {
        cohorts: 'first-time',
        from,
        to,
        returns: returnsOn(WEEKS),
        lastComplete: to,
      });
      return cohorts
        .flatMap(({ cells }) => cells.filter(({ complete }) => complete))
        .map(({ returned }) => returned)
        .filter(count => count > 0);
    },
    theirs: async () => {
      const { rows } = await options.knex.raw(statement, [
        isoOf(lastDayOf(to, 'week')),
      ]);
      return rows
        .filter((row: { cohort: number }) => row.cohort >= from)
        .map((row: { people: string }) => Number(row.people));
    },
  };
}

function totalUsers(options: QuestionOptions): Question {
  const { day } = options;
  return {
    name: 'totalUsers',
    group: 'other',
    ours: async () =>
      activePeople(await readMatrix(options), day - MONTH + 1, day).length,
    theirs: async () => {
      const [row] = await ask<{ logged_in_users: number }>(options, {
        type: 'total_users',
        ...lastMonth(day),
      });
      return row.logged_in_users;
    },
  };
}

/** No answers to compare: the peer counts visits, ours who uses a capability and who stays. */
function topPlugins(options: QuestionOptions): Question {
  const { day } = options;
  return {
    name: 'topPlugins',
    group: 'other',
    ours: async () => {
      const snapshot = await readSnapshot(options);
      measureOverview({ ...snapshot, day, minimumGroupSize: 5 });
    },
    theirs: async () => {
      await ask(options, { type: 'top_plugins', ...lastMonth(day) });
    },
  };
}

function readSnapshot({ knex, day }: QuestionOptions) {
  const span = { from: day - MONTH + 1, to: day };
  return new KnexUsageReader(knex).readSnapshot(span);
}

async function readMatrix(options: QuestionOptions): Promise<ActivityMatrix> {
  const { any } = await new KnexUsageReader(options.knex).readTracks(['any']);
  const since = any.reduce(
    (first, { firstDay }) => Math.min(first, firstDay),
    options.day,
  );
  return ActivityMatrix.ofDays(any, since, options.day);
}

function completeWeeks(day: Day): { from: number; to: number } {
  const to = lastCompletePeriod(day, 'week');
  return { from: to - WEEKS + 1, to };
}

/** By cohort and weeks after the first one, both as numbers of ISO weeks since 1970. */
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
