import type { StateCounts } from '@thrive/backstage-plugin-scorecards-common';
import type { Knex } from 'knex';
import { isPostgres, jsonList, jsonRows, withoutSql } from '@thrive/database';
import { queueRollup } from './rollup/queueRollup';
import { replaceTitles } from './rollup/replaceTitles';
import { rollUpChecks } from './rollup/rollUpChecks';
import { rollUpLevels } from './rollup/rollUpLevels';
import {
  PLATFORM,
  type DailyLevels,
  type OverviewRollup,
  type OwnerGroup,
  type RollupStore,
} from './RollupStore';

type DayRow = {
  scorecard_id: string;
  group_ref: string;
  day: string;
  body: string;
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
        const queued = tx('rollup_queue').select('kind', 'ref');
        // In the order in which they are queued, so that no two wait for each other.
        const rows = await (isPostgres(tx)
          ? queued.orderByRaw('kind desc, ref collate "C"').forUpdate()
          : queued);
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

function refsOf(
  rows: readonly { kind: string; ref: string }[],
  kind: string,
): string[] {
  return rows.filter(row => row.kind === kind).map(row => row.ref);
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
