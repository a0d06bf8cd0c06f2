import { createRequire } from 'node:module';
import path from 'node:path';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';

const DAY = 86_400_000;
/** Indexes are built at once, as they would be after a restore, in a minute instead of ten. */
const BUILD = `set local maintenance_work_mem = '1GB'; set local work_mem = '256MB'`;

/**
 * Fills the peer's table, made by its own migrations, with the events that are in ours. Its indexes
 * are built when all is there: smaller and faster to read than ones that have grown.
 *
 * @param schema - of the same database, where the peer's tables are
 */
export async function copyToPeer(
  knex: Knex,
  schema: string,
  days: { firstDay: number; lastDay: number },
): Promise<void> {
  await createPeerPartitions(knex, schema, days);
  const { rows: indexes } = await knex.raw(
    `select indexname, replace(indexdef, ' ON ONLY ', ' ON ') as definition from pg_indexes
     where schemaname = ? and tablename = 'events' and indexname like 'idx_%'`,
    [schema],
  );
  await knex.transaction(async tx => {
    await tx.raw(BUILD);
    for (const { indexname } of indexes)
      await tx.raw(`drop index ${schema}.${indexname}`);
    await tx.raw(`
      with people_refs as (
        select id, 'user:default/person-' || id as user_ref,
          encode(sha256(convert_to('user:default/person-' || id, 'UTF8')), 'hex') as user_hash
        from people),
      subjects as (
        select id, value, string_to_array(translate(value, ':', '/'), '/') as parts,
          value like '%:%/%' as is_entity
        from terms where kind = 'subject')
      insert into ${schema}.events
        (id, action, subject, plugin_id, user_ref, attributes, context, created_at)
      select e.event_id, a.value,
        case when p.value = 'scaffolder' and a.value = 'click' then 'Create'
          when s.is_entity then '/' || p.value || '/' || s.parts[2] || '/' || s.parts[1] || '/' || s.parts[3]
          else s.value end,
        p.value, r.user_ref,
        case when s.is_entity then
          jsonb_build_object('kind', s.parts[1], 'namespace', s.parts[2], 'name', s.parts[3])
          else '{}' end,
        jsonb_build_object('pluginId', p.value, 'extensionId', 'page:' || p.value,
          'routeRef', p.value || ':root', 'userName', r.user_ref, 'userId', r.user_hash,
          'timestamp', to_char(to_timestamp(e.at / 1000.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          || case when p.value = 'scaffolder' then jsonb_build_object('entityRef', s.value) else '{}' end,
        to_timestamp(e.at / 1000.0)
      from events as e
      join terms as a on a.id = e.action_id
      join terms as p on p.id = e.plugin_id
      join subjects as s on s.id = e.subject_id
      join people_refs as r on r.id = e.person_id
      order by e.at`);
    for (const { definition } of indexes) await tx.raw(definition);
  });
}

/** Bytes of the peer's events with their indexes. */
export async function peerSize(knex: Knex, schema: string): Promise<number> {
  const { rows } = await knex.raw(
    `select sum(pg_total_relation_size(inhrelid)) as size from pg_inherits
     where inhparent = ?::regclass`,
    [`${schema}.events`],
  );
  return Number(rows[0].size);
}

/** The months before the present one, whose partition the peer makes itself when it starts. */
async function createPeerPartitions(
  knex: Knex,
  schema: string,
  { firstDay, lastDay }: { firstDay: number; lastDay: number },
): Promise<void> {
  const { createPartition } = createRequire(
    path.join(__dirname, '../package.json'),
  )(
    '@red-hat-developer-hub/backstage-plugin-adoption-insights-backend/dist/database/partition.cjs.js',
  );
  let month = DateTime.fromMillis(firstDay * DAY, { zone: 'utc' });
  while (month.toMillis() <= lastDay * DAY) {
    await knex.transaction(async tx => {
      await tx.raw(`set local search_path to ${schema}`);
      await createPartition(tx, month.year, month.month);
    });
    month = month.plus({ months: 1 }).startOf('month');
  }
}
