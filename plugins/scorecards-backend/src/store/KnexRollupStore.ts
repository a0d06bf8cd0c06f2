import type {
  CheckState,
  StateCounts,
} from '@thrive/backstage-plugin-scorecards-common';
import type { Knex } from 'knex';
import { STATE_CODES, stateAt } from '../evaluation/packed';
import { withoutSql } from './databaseErrors';
import { isPostgres, jsonList, jsonRows } from './jsonRows';
import {
  EVERY_SCORECARD,
  PLATFORM,
  type DailyLevels,
  type OverviewRollup,
  type OwnerGroup,
  type RollupStore,
} from './RollupStore';
import { NO_SCORE } from './scoreRow';

type DayRow = {
  scorecard_id: string;
  group_ref: string;
  day: string;
  body: string;
};

const noResults = (): StateCounts => ({
  pass: 0,
  fail: 0,
  unknown: 0,
  notApplicable: 0,
  waived: 0,
  error: 0,
});

const COUNT_KEYS: Readonly<Record<CheckState, keyof StateCounts>> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  'not-applicable': 'notApplicable',
  waived: 'waived',
  error: 'error',
};

// Marks of the rows of an overview that are no levels; no scorecard's id looks like them.
const CHECKS = '*checks';
const WAITING = '*waiting';
const FAILING = '*failing';

export class KnexRollupStore implements RollupStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readOwners(): Promise<string[]> {
    const rows = await withoutSql('read owners', () =>
      this.#knex('entities').distinct('owner_ref').orderBy('owner_ref'),
    );
    return rows.map(row => row.owner_ref);
  }

  async replaceOwnerGroups(
    pairs: readonly OwnerGroup[],
    titles: ReadonlyMap<string, string>,
  ): Promise<void> {
    await withoutSql('store the groups', () =>
      this.#knex.transaction(async tx => {
        const before = await tx('owner_groups').select(
          'owner_ref',
          'group_ref',
        );
        const keyOf = (owner: string, group: string) => `${owner}\n${group}`;
        const known = new Set(
          before.map(row => keyOf(row.owner_ref, row.group_ref)),
        );
        const wanted = new Set(
          pairs.map(pair => keyOf(pair.ownerRef, pair.groupRef)),
        );
        const gone = before.filter(
          row => !wanted.has(keyOf(row.owner_ref, row.group_ref)),
        );
        const added = pairs
          .filter(pair => !known.has(keyOf(pair.ownerRef, pair.groupRef)))
          .map(pair => ({
            owner_ref: pair.ownerRef,
            group_ref: pair.groupRef,
          }));
        const columns = { owner_ref: 'text', group_ref: 'text' } as const;
        // Groups that lose an owner are counted anew, too: queue before the pairs go.
        await queueRollup(
          tx,
          'owner',
          [...gone, ...added].map(row => row.owner_ref),
        );
        if (gone.length > 0) {
          await queueRollup(
            tx,
            'group',
            gone.map(row => row.group_ref),
          );
          const rows = jsonRows(tx, columns, gone);
          await tx.raw(
            `delete from owner_groups where (owner_ref, group_ref) in (${rows.sql})`,
            [rows.binding],
          );
        }
        if (added.length > 0) {
          const rows = jsonRows(tx, columns, added);
          await tx.raw(
            `insert into owner_groups (owner_ref, group_ref) select * from (${rows.sql}) as incoming where true
             on conflict do nothing`,
            [rows.binding],
          );
        }
        await replaceTitles(tx, titles);
      }),
    );
  }

  async rollUp(options: Parameters<RollupStore['rollUp']>[0]): Promise<number> {
    return withoutSql('store the roll-up', () =>
      this.#knex.transaction(async tx => {
        const queued = tx('rollup_queue')
          .orderBy(['kind', 'ref'])
          .select('kind', 'ref');
        const rows = await (isPostgres(tx) ? queued.forUpdate() : queued);
        if (rows.length === 0) return 0;
        const owners = jsonList(tx, refsOf(rows, 'owner'));
        // Owners the organisation does not know yet count for themselves and for the platform.
        await tx.raw(
          `insert into owner_groups (owner_ref, group_ref)
           select ref, ref from rollup_queue where kind = 'owner'
           union select ref, '${PLATFORM}' from rollup_queue where kind = 'owner'
           on conflict do nothing`,
        );
        const counted = await tx('owner_groups')
          .whereRaw(`owner_ref in (${owners.sql})`, [owners.binding])
          .distinct('group_ref');
        const groups = [
          ...new Set([
            ...counted.map(row => row.group_ref),
            ...refsOf(rows, 'group'),
          ]),
        ].sort();
        const written =
          (await rollUpLevels(tx, groups, options.day, options.levelId)) +
          (await rollUpChecks(tx, groups, options.day, options.checkIdAt));
        const done = jsonRows(tx, { kind: 'text', ref: 'text' }, rows);
        await tx.raw(
          `delete from rollup_queue where (kind, ref) in (${done.sql})`,
          [done.binding],
        );
        return written;
      }),
    );
  }

  async readLevels(
    groupRef: string,
    options: { from: string; to: string; scorecardId?: string },
  ) {
    const rows = await withoutSql('read the trend', () =>
      this.#daysUpTo(options)
        .where('group_ref', groupRef)
        .select('scorecard_id', 'day', 'body'),
    );
    return byKey(rows as DayRow[], row => row.scorecard_id);
  }

  async readOverview(
    groupRef: string,
    options: { from: string; to: string },
  ): Promise<OverviewRollup> {
    const text = (sql: string) =>
      this.#knex.raw(`cast((${sql}) as text) as body`);
    const levels = this.#daysUpTo(options)
      .where('group_ref', groupRef)
      .select('scorecard_id', 'day', 'body');
    const checks = this.#knex('daily_checks')
      .where({ group_ref: groupRef })
      .orderBy('day', 'desc')
      .limit(1)
      .select('body');
    const rows: DayRow[] = await withoutSql('read the overview', () =>
      this.#knex
        .select('scorecard_id', 'day', 'body')
        .from(levels.as('levels'))
        .unionAll([
          this.#knex
            .select(this.#knex.raw(`'${CHECKS}', ''`), 'body')
            .from(checks.as('checks')),
          this.#knex.select(
            this.#knex.raw(`'${WAITING}', ''`),
            text('select count(*) from entities where ruleset = 0'),
          ),
          this.#knex.select(
            this.#knex.raw(`'${FAILING}', ''`),
            text(
              `select count(*) from source_runs where status in ('failing', 'degraded')`,
            ),
          ),
        ]),
    );
    const single = (key: string) =>
      rows.find(row => row.scorecard_id === key)?.body;
    return {
      levels: byKey(
        rows
          .filter(({ day }) => day !== '')
          .sort((a, b) => (a.day < b.day ? -1 : 1)),
        row => row.scorecard_id,
      ),
      checks: new Map(Object.entries(JSON.parse(single(CHECKS) ?? '{}'))),
      waiting: Number(single(WAITING)),
      failingSources: Number(single(FAILING)),
    };
  }

  async readAllGroups(
    scorecardId: string,
    options: { from: string; to: string },
  ) {
    const rows = await withoutSql('read the trend', () =>
      this.#daysUpTo({ ...options, scorecardId }).select(
        'group_ref',
        'day',
        'body',
      ),
    );
    return byKey(rows as DayRow[], row => row.group_ref);
  }

  async readChecks(
    groupRef: string,
  ): Promise<ReadonlyMap<string, StateCounts>> {
    const row = await withoutSql('read the checks', () =>
      this.#knex('daily_checks')
        .where({ group_ref: groupRef })
        .orderBy('day', 'desc')
        .first('body'),
    );
    return new Map(row ? Object.entries(JSON.parse(row.body)) : []);
  }

  async deleteBefore(day: string): Promise<number> {
    return withoutSql('forget old roll-ups', async () => {
      // A day without a row repeats the one before: the newest of a series stays until another follows.
      const levels = await this.#knex('daily_levels')
        .where('day', '<', day)
        .whereExists(
          this.#knex('daily_levels as later')
            .whereRaw(
              'later.scorecard_id = daily_levels.scorecard_id and later.group_ref = daily_levels.group_ref and later.day > daily_levels.day',
            )
            .where('later.day', '<=', day),
        )
        .delete();
      const checks = await this.#knex('daily_checks')
        .where('day', '<', day)
        .whereExists(
          this.#knex('daily_checks as later')
            .whereRaw(
              'later.group_ref = daily_checks.group_ref and later.day > daily_checks.day',
            )
            .where('later.day', '<=', day),
        )
        .delete();
      return levels + checks;
    });
  }

  /** Rows between two days, and for each series the last row before, which the first days repeat. */
  #daysUpTo(options: {
    from: string;
    to: string;
    scorecardId?: string;
  }): Knex.QueryBuilder {
    const { from, to, scorecardId } = options;
    return this.#knex('daily_levels as d')
      .modify(query =>
        scorecardId ? query.where('scorecard_id', scorecardId) : query,
      )
      .where('day', '<=', to)
      .where('day', '>=', (before: Knex.QueryBuilder) =>
        before
          .from('daily_levels as b')
          .select(this.#knex.raw('coalesce(max(b.day), ?)', ['0000']))
          .whereRaw(
            'b.scorecard_id = d.scorecard_id and b.group_ref = d.group_ref',
          )
          .where('b.day', '<=', from),
      )
      .orderBy('day');
  }
}

/** Asks for the roll-up of owners or groups to be made anew, in the caller's transaction. */
export async function queueRollup(
  tx: Knex.Transaction,
  kind: 'owner' | 'group',
  refs: readonly string[],
): Promise<void> {
  const unique = [...new Set(refs)].sort();
  if (unique.length === 0) return;
  const rows = jsonRows(
    tx,
    { kind: 'text', ref: 'text' },
    unique.map(ref => ({ kind, ref })),
  );
  await tx.raw(
    `insert into rollup_queue (kind, ref) select * from (${rows.sql}) as incoming where true
     on conflict (kind, ref) do nothing`,
    [rows.binding],
  );
}

function refsOf(
  rows: readonly { kind: string; ref: string }[],
  kind: string,
): string[] {
  return rows.filter(row => row.kind === kind).map(row => row.ref);
}

async function replaceTitles(
  tx: Knex.Transaction,
  titles: ReadonlyMap<string, string>,
): Promise<void> {
  const known = await tx('group_titles').select('group_ref', 'title');
  const before = new Map(known.map(row => [row.group_ref, row.title]));
  const changed = [...titles].filter(
    ([groupRef, title]) => before.get(groupRef) !== title,
  );
  const gone = [...before.keys()].filter(groupRef => !titles.has(groupRef));
  if (gone.length > 0) {
    const list = jsonList(tx, gone);
    await tx('group_titles')
      .whereRaw(`group_ref in (${list.sql})`, [list.binding])
      .delete();
  }
  if (changed.length === 0) return;
  const rows = jsonRows(
    tx,
    { group_ref: 'text', title: 'text', sort_title: 'text' },
    changed.sort().map(([groupRef, title]) => ({
      group_ref: groupRef,
      title,
      sort_title: title.toLocaleLowerCase('en-US'),
    })),
  );
  await tx.raw(
    `insert into group_titles (group_ref, title, sort_title) select * from (${rows.sql}) as incoming where true
     on conflict (group_ref) do update set title = excluded.title, sort_title = excluded.sort_title`,
    [rows.binding],
  );
}

/** Entities by group, and whether every scorecard that applies gives them a level (rank 1) or not (0). */
function countEntities(
  tx: Knex.Transaction,
  list: { sql: string; binding: string },
): Knex.QueryBuilder {
  const lowest = tx('entity_scores')
    .where('level_rank', '>=', 0)
    .groupBy('entity_ref', 'owner_ref')
    .select('owner_ref')
    .select(
      tx.raw('case when min(level_rank) > 0 then 1 else 0 end as level_rank'),
    )
    .as('s');
  return tx
    .from(lowest)
    .join('owner_groups as g', 'g.owner_ref', 's.owner_ref')
    .whereRaw(`g.group_ref in (${list.sql})`, [list.binding])
    .groupBy('g.group_ref', 's.level_rank')
    .select(
      'g.group_ref',
      tx.raw(`'${EVERY_SCORECARD}' as scorecard_id`),
      's.level_rank',
    )
    .select(tx.raw('count(*) as entities, 0 as scored, 0 as score_sum'));
}

async function rollUpLevels(
  tx: Knex.Transaction,
  groups: readonly string[],
  day: string,
  levelId: (scorecardId: string, rank: number) => string,
): Promise<number> {
  const list = jsonList(tx, groups);
  const perScorecard = await tx('entity_scores as s')
    .join('owner_groups as g', 'g.owner_ref', 's.owner_ref')
    .whereRaw(`g.group_ref in (${list.sql})`, [list.binding])
    .groupBy('g.group_ref', 's.scorecard_id', 's.level_rank')
    .select('g.group_ref', 's.scorecard_id', 's.level_rank')
    .select(
      tx.raw('count(*) as entities'),
      tx.raw(
        `sum(case when s.score = ${NO_SCORE} then 0 else 1 end) as scored`,
      ),
      tx.raw(
        `sum(case when s.score = ${NO_SCORE} then 0 else s.score end) as score_sum`,
      ),
    );
  const counted = [...perScorecard, ...(await countEntities(tx, list))];
  const current = new Map<
    string,
    {
      entities: number;
      scored: number;
      scoreSum: number;
      levels: Record<string, number>;
    }
  >();
  for (const row of counted) {
    const key = `${row.scorecard_id}\n${row.group_ref}`;
    const levels = current.get(key) ?? {
      entities: 0,
      scored: 0,
      scoreSum: 0,
      levels: {},
    };
    levels.entities += Number(row.entities);
    levels.scored += Number(row.scored);
    levels.scoreSum =
      Math.round((levels.scoreSum + Number(row.score_sum)) * 10) / 10;
    const level =
      row.scorecard_id === EVERY_SCORECARD
        ? String(row.level_rank)
        : levelId(row.scorecard_id, row.level_rank);
    levels.levels[level] = Number(row.entities);
    current.set(key, levels);
  }
  const latest = await tx('daily_levels as d')
    .whereRaw(`group_ref in (${list.sql})`, [list.binding])
    .whereRaw(
      'day = (select max(day) from daily_levels m where m.scorecard_id = d.scorecard_id and m.group_ref = d.group_ref)',
    )
    .select('scorecard_id', 'group_ref', 'body');
  const before = new Map(
    latest.map(row => [`${row.scorecard_id}\n${row.group_ref}`, row.body]),
  );
  // What has no entities any more becomes zero, once.
  for (const key of before.keys()) {
    if (!current.has(key))
      current.set(key, { entities: 0, scored: 0, scoreSum: 0, levels: {} });
  }
  const changed = [...current]
    .map(([key, levels]) => {
      const [scorecard_id, group_ref] = key.split('\n');
      return {
        scorecard_id,
        group_ref,
        day,
        body: JSON.stringify(sortLevels(levels)),
      };
    })
    .filter(
      row => before.get(`${row.scorecard_id}\n${row.group_ref}`) !== row.body,
    );
  if (changed.length === 0) return 0;
  const rows = jsonRows(
    tx,
    { scorecard_id: 'text', group_ref: 'text', day: 'text', body: 'text' },
    changed,
  );
  await tx.raw(
    `insert into daily_levels (scorecard_id, group_ref, day, body) select * from (${rows.sql}) as incoming where true
     on conflict (scorecard_id, group_ref, day) do update set body = excluded.body`,
    [rows.binding],
  );
  return changed.length;
}

/** The same counts always make the same text. */
function sortLevels(levels: DailyLevels): DailyLevels {
  return {
    ...levels,
    levels: Object.fromEntries(Object.entries(levels.levels).sort()),
  };
}

async function rollUpChecks(
  tx: Knex.Transaction,
  groups: readonly string[],
  day: string,
  checkIdAt: (slot: number) => string | undefined,
): Promise<number> {
  const list = jsonList(tx, groups);
  const current = await countChecks(tx, list, checkIdAt);
  const latest = await tx('daily_checks as d')
    .whereRaw(`group_ref in (${list.sql})`, [list.binding])
    .whereRaw(
      'day = (select max(day) from daily_checks m where m.group_ref = d.group_ref)',
    )
    .select('group_ref', 'body');
  const before = new Map(latest.map(row => [row.group_ref, row.body]));
  for (const group of before.keys()) {
    if (!current.has(group)) current.set(group, new Map());
  }
  const changed = [...current]
    .map(([group_ref, counts]) => ({
      group_ref,
      day,
      body: JSON.stringify(
        Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
      ),
    }))
    .filter(row => before.get(row.group_ref) !== row.body);
  if (changed.length === 0) return 0;
  const rows = jsonRows(
    tx,
    { group_ref: 'text', day: 'text', body: 'text' },
    changed,
  );
  await tx.raw(
    `insert into daily_checks (group_ref, day, body) select * from (${rows.sql}) as incoming where true
     on conflict (group_ref, day) do update set body = excluded.body`,
    [rows.binding],
  );
  return changed.length;
}

/**
 * States of every check per group. The database counts per owner, where many entities share one
 * text of states; the owners are added up to groups here.
 */
async function countChecks(
  tx: Knex.Transaction,
  groups: { sql: string; binding: string },
  checkIdAt: (slot: number) => string | undefined,
): Promise<Map<string, Map<string, StateCounts>>> {
  const pairs = await tx('owner_groups')
    .whereRaw(`group_ref in (${groups.sql})`, [groups.binding])
    .select('owner_ref', 'group_ref');
  const owners = jsonList(tx, [...new Set(pairs.map(pair => pair.owner_ref))]);
  const counted = await tx('entities')
    .whereRaw(`owner_ref in (${owners.sql})`, [owners.binding])
    .whereNot('states', '')
    .groupBy('owner_ref', 'states')
    .select('owner_ref', 'states')
    .count('* as entities');
  const byOwner = new Map<string, Map<string, StateCounts>>();
  for (const row of counted) {
    const counts =
      byOwner.get(String(row.owner_ref)) ?? new Map<string, StateCounts>();
    addStates(counts, String(row.states), Number(row.entities), checkIdAt);
    byOwner.set(String(row.owner_ref), counts);
  }
  const byGroup = new Map<string, Map<string, StateCounts>>();
  for (const { owner_ref: owner, group_ref: group } of pairs) {
    const sums = byGroup.get(group) ?? new Map<string, StateCounts>();
    for (const [checkId, counts] of byOwner.get(owner) ?? []) {
      const sum = sums.get(checkId) ?? noResults();
      for (const key of Object.values(COUNT_KEYS)) sum[key] += counts[key];
      sums.set(checkId, sum);
    }
    byGroup.set(group, sums);
  }
  return byGroup;
}

/** Adds entities that share one text of states to the counts of each check. */
export function addStates(
  counts: Map<string, StateCounts>,
  states: string,
  entities: number,
  checkIdAt: (slot: number) => string | undefined,
): void {
  for (let slot = 0; slot < states.length; slot++) {
    const state = stateAt(states, slot);
    const checkId = state && checkIdAt(slot);
    if (!checkId) continue;
    let count = counts.get(checkId);
    if (!count) {
      count = noResults();
      counts.set(checkId, count);
    }
    count[COUNT_KEYS[state]] += entities;
  }
}

/** The character that SQL compares one slot of `states` with. */
export function codeOf(state: CheckState): string {
  return STATE_CODES[state];
}

function byKey(rows: readonly DayRow[], key: (row: DayRow) => string) {
  const series = new Map<string, { day: string; levels: DailyLevels }[]>();
  for (const row of rows) {
    const points = series.get(key(row)) ?? [];
    points.push({ day: row.day, levels: JSON.parse(row.body) });
    series.set(key(row), points);
  }
  return series;
}
