import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import {
  daysOf,
  readBits,
} from '../../plugins/adoption-backend/src/measures/activityBits';
import {
  addActiveDays,
  fromRow,
  type ActivityRow,
} from '../../plugins/adoption-backend/src/store/activityRows';
import { KnexUsageStore } from '../../plugins/adoption-backend/src/store/KnexUsageStore';
import { createPartitions } from '../../plugins/adoption-backend/src/store/partitions';
import { Terms } from '../../plugins/adoption-backend/src/store/Terms';
import {
  pseudonymOf,
  simulateHistory,
  type HistoryOptions,
  type Use,
} from './usageHistory';

const DAY = 86_400_000;
/** As many as one transaction of the plugin takes. */
const BATCH = 2000;

/** Stores a history through the plugin's own store, as if each event had come when it happened. */
export async function storeHistory(
  knex: Knex,
  options: HistoryOptions,
): Promise<void> {
  const store = new KnexUsageStore({
    knex,
    terms: new Terms(knex),
    keyId: 'bench',
  });
  await createPartitionsOf(knex, options.firstDay, options.lastDay);
  const actors = Array.from({ length: options.people }, (_, person) => ({
    pseudonym: pseudonymOf(person),
    former: [],
    kind: 'person' as const,
  }));
  const append = async (uses: readonly Use[], day: number) => {
    const outcomes = await store.append(
      uses.map(({ person, ...use }) => ({
        ...use,
        actor: actors[person],
        receivedAt: use.at,
        day,
        capability: use.plugin,
        extension: `page:${use.plugin}`,
        isValue: false,
      })),
    );
    if (outcomes.some(outcome => outcome !== 'accepted'))
      throw new Error('an event of the history was not accepted');
  };
  let day = options.firstDay;
  for (const uses of simulateHistory(options)) {
    for (let start = 0; start < uses.length; start += BATCH)
      await append(uses.slice(start, start + BATCH), day);
    day += 1;
  }
  await noteTemplateRuns(knex);
}

/** A run for each click that begins one; the scaffolder tells of them, not the browser. */
async function noteTemplateRuns(knex: Knex): Promise<void> {
  await knex.raw(`
    insert into template_runs (task_id, template, person_id, state, started_at, ended_at, minutes)
    select e.event_id::text, s.value, e.person_id,
      case when e.at % 10 = 0 then 'failed' else 'completed' end, e.at, e.at + 30000, 60
    from events as e
    join terms as a on a.id = e.action_id and a.value = 'click'
    join terms as p on p.id = e.plugin_id and p.value = 'scaffolder'
    join terms as s on s.id = e.subject_id`);
}

/**
 * Gives the same people the same history once more, before the one they have: what is counted from
 * events is moved by the code that counts them, the events by the database.
 */
export async function doubleHistory(
  knex: Knex,
  { firstDay, lastDay }: HistoryOptions,
): Promise<void> {
  const days = lastDay - firstDay + 1;
  await createPartitionsOf(knex, firstDay - days, firstDay);
  const columns =
    'person_id, action_id, plugin_id, capability_id, extension_id, subject_id, value';
  await knex.raw(
    `insert into events (received_at, at, client_at, event_id, ${columns})
     select received_at - ${days * DAY}, at - ${
      days * DAY
    }, client_at, gen_random_uuid(), ${columns}
     from events order by received_at`,
  );
  const rows: ActivityRow[] = await knex('activity').select('*');
  for (let start = 0; start < rows.length; start += BATCH) {
    const page = rows.slice(start, start + BATCH);
    const moved = page.map(row => ({
      personId: row.person_id,
      track: row.track,
      days: new Set(daysOf(readBits(fromRow(row))).map(day => day - days)),
    }));
    await knex.transaction(tx => addActiveDays(tx, moved));
  }
  for (const { name, columns: counted } of await dayCountsOf(knex))
    await knex.raw(
      `insert into ${name} (day, ${counted}) select day - ${days}, ${counted} from ${name}`,
    );
}

/** Bytes of the events with their indexes, and of everything that is counted from them. */
export async function sizesOf(
  knex: Knex,
): Promise<{ events: number; rollups: number }> {
  const counts = (await dayCountsOf(knex)).map(({ name }) => name);
  const { rows } = await knex.raw(
    `select (select sum(pg_total_relation_size(inhrelid)) from pg_inherits
             where inhparent = 'events'::regclass) as events,
       (select sum(pg_total_relation_size(name::regclass)) from unnest(?::text[]) as name) as rollups`,
    [['activity', 'people', ...counts]],
  );
  return { events: Number(rows[0].events), rollups: Number(rows[0].rollups) };
}

/** The tables that count events by day, with the columns beside the day. */
async function dayCountsOf(
  knex: Knex,
): Promise<{ name: string; columns: string }[]> {
  const { rows } = await knex.raw(
    `select table_name as name,
       string_agg(column_name, ', ') filter (where column_name <> 'day') as columns
     from information_schema.columns where table_schema = 'public'
     group by table_name having array_agg(column_name::text) @> array['day', 'events']`,
  );
  return rows;
}

async function createPartitionsOf(
  knex: Knex,
  firstDay: number,
  lastDay: number,
): Promise<void> {
  let month = DateTime.fromMillis(firstDay * DAY, { zone: 'utc' });
  while (month.toMillis() <= lastDay * DAY) {
    await createPartitions(knex, month.toMillis());
    month = month.plus({ months: 1 }).startOf('month');
  }
}
