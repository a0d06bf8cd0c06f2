import { InputError, NotFoundError } from '@backstage/errors';
import type {
  EntityScore,
  OverviewCard,
} from '@thrive/backstage-plugin-scorecards-common';
import { decodeCursor, encodeCursor } from '@thrive/database';
import type { RulesetHolder } from '../definitions/RulesetHolder';
import { levelIdAt } from '../evaluation/changes';
import { parseDetails } from '../evaluation/packed';
import type { RulesetCheck, RulesetScorecard } from '../evaluation/ruleset';
import type { ReadStore, ScoreRowOut } from '../store/ReadStore';
import { PLATFORM, type RollupStore } from '../store/RollupStore';
import type { Operations } from './Operations';
import {
  NO_RESULTS,
  presentCheck,
  presentCheckCounts,
  presentEntity,
  presentHeader,
  presentHistory,
  presentLevels,
  presentResult,
  presentScore,
  presentScorecard,
} from './present';
import { readLevel } from './level';
import { findMeasure, listMeasures, readSeries } from './measures';
import { readPeriod } from './period';
import { isRestricted, ResultCounts } from './ResultCounts';
import type { ScorecardsService } from './ScorecardsService';
import {
  NOTHING,
  onScorecards,
  presentTrend,
  sumUp,
  weekBefore,
} from './overview';
import { averageScore } from './trend';

const DEFAULT_LIMIT = 50;
const OVERVIEW_DAYS = 30;
const WITHHELD =
  'The trend counts every entity. You may see only some of them, so that it is not shown to you.';

type Methods = ScorecardsService;

/**
 * Answers out of what is stored. Knows nothing of permissions: requests come with their scope. Long,
 * because it has one short method for each use case of the API.
 */
export class DefaultScorecardsService implements ScorecardsService {
  readonly #holder: RulesetHolder;
  readonly #store: ReadStore;
  readonly #rollups: RollupStore;
  readonly #counts: ResultCounts;
  readonly #operations: Operations;

  constructor(options: {
    holder: RulesetHolder;
    store: ReadStore;
    rollups: RollupStore;
    operations: Operations;
  }) {
    this.#holder = options.holder;
    this.#store = options.store;
    this.#rollups = options.rollups;
    this.#counts = new ResultCounts(options);
    this.#operations = options.operations;
  }

  async listScorecards(): ReturnType<Methods['listScorecards']> {
    return { items: this.#holder.current.scorecards.map(presentScorecard) };
  }

  async getScorecard({
    scorecardId,
  }: {
    scorecardId: string;
  }): ReturnType<Methods['getScorecard']> {
    const scorecard = this.#scorecard(scorecardId);
    const ids = scorecard.definition.levels.flatMap(level => level.checks);
    return {
      scorecard: presentScorecard(scorecard),
      checks: ids.map(id => presentCheck(this.#holder.current.check(id)!)),
    };
  }

  async getScorecardSummary(
    request: Parameters<Methods['getScorecardSummary']>[0],
  ): ReturnType<Methods['getScorecardSummary']> {
    const scorecard = this.#scorecard(request.scorecardId);
    const { scorecardId, group } = request;
    const scope = request.scope ?? {};
    const [levels, checks] = await Promise.all([
      this.#counts.levels(scope, group, scorecardId),
      this.#counts.states(scope, group),
    ]);
    const own = levels.get(scorecardId) ?? NOTHING;
    return {
      scorecardId,
      entities: own.entities,
      averageScore: averageScore(own),
      scored: own.scored,
      levels: presentLevels(scorecard, own.levels),
      checks: presentCheckCounts(this.#holder.current, scorecard, checks),
    };
  }

  async listScorecardGroups(
    request: Parameters<Methods['listScorecardGroups']>[0],
  ): ReturnType<Methods['listScorecardGroups']> {
    const scorecard = this.#scorecard(request.scorecardId);
    const page = await this.#store.listGroups(
      {
        scorecardId: request.scorecardId,
        search: request.q,
        cursor: request.cursor,
        limit: request.limit ?? DEFAULT_LIMIT,
      },
      request.scope ?? {},
    );
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(({ groupRef, title, ranks, scored, scoreSum }) => {
        const levels = Object.fromEntries(
          [...ranks].map(([rank, count]) => [
            levelIdAt(scorecard.definition, rank),
            count,
          ]),
        );
        return {
          groupRef,
          title,
          entities: [...ranks.values()].reduce((sum, count) => sum + count, 0),
          averageScore: averageScore({ scored, scoreSum }),
          levels: presentLevels(scorecard, levels),
        };
      }),
    };
  }

  async getScorecardTrend(
    request: Parameters<Methods['getScorecardTrend']>[0],
  ): ReturnType<Methods['getScorecardTrend']> {
    const scorecard = this.#scorecard(request.scorecardId);
    const { from, to } = readPeriod(request);
    if (isRestricted(request.scope)) return { points: [], withheld: WITHHELD };
    const { scorecardId, group = PLATFORM } = request;
    const series = await this.#rollups.readLevels(group, {
      from,
      to,
      scorecardId,
    });
    return {
      points: presentTrend(scorecard, series.get(scorecardId) ?? [], from, to),
    };
  }

  async getOverview(
    request: Parameters<Methods['getOverview']>[0],
  ): ReturnType<Methods['getOverview']> {
    const scope = request.scope ?? {};
    const { group = PLATFORM } = request;
    const { from, to } = readPeriod({}, OVERVIEW_DAYS);
    const restricted = isRestricted(scope);
    const rollup = await this.#rollups.readOverview(group, { from, to });
    const live = restricted
      ? await this.#counts.levels(scope, request.group)
      : undefined;
    const checks = restricted
      ? await this.#counts.states(scope, request.group)
      : rollup.checks;
    const cards = this.#holder.current.scorecards.map(
      (scorecard): OverviewCard => {
        const { id } = scorecard.definition;
        const rows = rollup.levels.get(id) ?? [];
        const current = live ? live.get(id) : rows[rows.length - 1]?.levels;
        const trend = restricted ? [] : presentTrend(scorecard, rows, from, to);
        const own = current ?? NOTHING;
        const counted = presentCheckCounts(
          this.#holder.current,
          scorecard,
          checks,
        );
        return {
          scorecard: presentScorecard(scorecard),
          entities: own.entities,
          averageScore: averageScore(own),
          levels: presentLevels(scorecard, own.levels),
          changeSinceLastWeek: weekBefore(trend),
          mostFailing: counted[0]?.counts.fail > 0 ? counted[0] : undefined,
          trend,
        };
      },
    );
    return {
      cards,
      ...(restricted
        ? await this.#store.countEntities({ groupRef: request.group }, scope)
        : sumUp(rollup)),
      evaluating: rollup.waiting > 0,
      problems: this.#holder.health.problems.length + rollup.failingSources,
    };
  }

  async listEntities(
    request: Parameters<Methods['listEntities']>[0],
  ): ReturnType<Methods['listEntities']> {
    if (request.state !== undefined && request.check === undefined) {
      throw new InputError(
        'Filtering by state needs a check, whose state it is',
      );
    }
    const scorecard =
      request.scorecard === undefined
        ? undefined
        : this.#scorecard(request.scorecard);
    const page = await this.#store.listScores(
      {
        scorecardId: request.scorecard,
        rank: readLevel(request.level, scorecard),
        groupRef: request.group,
        kind: request.kind,
        type: request.type,
        check:
          request.check === undefined
            ? undefined
            : { slot: this.#check(request.check).slot, state: request.state },
        search: request.q,
        sort: request.sort ?? 'closest',
        cursor: request.cursor,
        limit: request.limit ?? DEFAULT_LIMIT,
      },
      request.scope ?? {},
    );
    return { ...page, items: this.#presentScores(page.items) };
  }

  async getEntitiesByRefs(
    request: Parameters<Methods['getEntitiesByRefs']>[0],
  ): ReturnType<Methods['getEntitiesByRefs']> {
    const refs = request.entityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
    const scores = await this.#store.readScores(
      refs,
      request.scope ?? {},
      request.scorecard,
    );
    const presented = this.#presentScores(scores);
    return {
      items: request.entityRefs.map((entityRef, index) => ({
        entityRef,
        scores: presented.filter(
          score => score.entity.entityRef === refs[index],
        ),
      })),
    };
  }

  async getEntity({
    entityRef,
    scope,
  }: Parameters<Methods['getEntity']>[0]): ReturnType<Methods['getEntity']> {
    const stored = await this.#store.readEntity(entityRef, scope ?? {});
    if (stored) return presentEntity(this.#holder.current, stored);
    const [kind] = entityRef.split(':');
    return {
      entity: {
        entityRef,
        title: entityRef.slice(entityRef.indexOf('/') + 1),
        kind,
      },
      status: 'not-known' as const,
      scorecards: [],
      checks: [],
    };
  }

  async getEntityHistory(
    request: Parameters<Methods['getEntityHistory']>[0],
  ): ReturnType<Methods['getEntityHistory']> {
    const limit = request.limit ?? DEFAULT_LIMIT;
    const before =
      request.cursor === undefined
        ? undefined
        : Number(decodeCursor(request.cursor, ['id'])[0]);
    const scope = request.scope ?? {};
    const { rows, scorecards } = await this.#store.readHistory(
      request.entityRef,
      { before, limit: limit + 1 },
      scope,
    );
    const page = rows.slice(0, limit);
    const ruleset = this.#holder.current;
    const entries = page.map(row => presentHistory(ruleset, row));
    return {
      items: scope.filter
        ? entries.flatMap(entry => onScorecards(ruleset, entry, scorecards))
        : entries,
      nextCursor:
        rows.length > limit
          ? encodeCursor([page[page.length - 1].id])
          : undefined,
    };
  }

  async getCheck(
    request: Parameters<Methods['getCheck']>[0],
  ): ReturnType<Methods['getCheck']> {
    const check = this.#check(request.checkId);
    const counts = await this.#counts.states(
      request.scope ?? {},
      request.group,
    );
    return {
      check: presentCheck(check),
      scorecards: this.#holder.current.scorecards.flatMap(({ definition }) =>
        definition.levels
          .filter(level => level.checks.includes(request.checkId))
          .map(level => ({
            id: definition.id,
            title: definition.title,
            levelId: level.id,
          })),
      ),
      counts: counts.get(request.checkId) ?? NO_RESULTS,
    };
  }

  async listCheckEntities(
    request: Parameters<Methods['listCheckEntities']>[0],
  ): ReturnType<Methods['listCheckEntities']> {
    const check = this.#check(request.checkId);
    const page = await this.#store.listCheckEntities(
      {
        slot: check.slot,
        scorecards: this.#scorecardsUsing(request.checkId),
        state: request.state,
        groupRef: request.group,
        search: request.q,
        cursor: request.cursor,
        limit: request.limit ?? DEFAULT_LIMIT,
      },
      request.scope ?? {},
    );
    return {
      ...page,
      items: page.items.flatMap(entity => {
        const result = presentResult(
          check,
          entity.states,
          parseDetails(entity.details),
          [],
        );
        return result ? [{ entity: presentHeader(entity), result }] : [];
      }),
    };
  }

  pushFacts(
    request: Parameters<Methods['pushFacts']>[0],
  ): ReturnType<Methods['pushFacts']> {
    return this.#operations.pushFacts(request);
  }

  getHealth(): ReturnType<Methods['getHealth']> {
    return this.#operations.readHealth();
  }

  collectSource({ sourceId }: { sourceId: string }): Promise<void> {
    return this.#operations.collectSource(sourceId);
  }

  reloadDefinitions(): ReturnType<Methods['reloadDefinitions']> {
    return this.#operations.reloadDefinitions();
  }

  async listMeasures(): ReturnType<Methods['listMeasures']> {
    return { items: listMeasures(this.#holder.current) };
  }

  async getMeasureSeries(
    request: Parameters<Methods['getMeasureSeries']>[0],
  ): ReturnType<Methods['getMeasureSeries']> {
    const period = readPeriod(request);
    const measure = findMeasure(this.#holder.current, request.measureId);
    if (isRestricted(request.scope)) return { points: [] };
    return {
      points: await readSeries(measure, this.#rollups, {
        ...request,
        ...period,
      }),
    };
  }

  #scorecardsUsing(checkId: string): string[] {
    const { scorecards, checksOf } = this.#holder.current;
    return scorecards
      .map(({ definition }) => definition.id)
      .filter(id => checksOf(id).has(checkId));
  }

  #presentScores(scores: readonly ScoreRowOut[]): EntityScore[] {
    return scores.flatMap(
      score => presentScore(this.#holder.current, score) ?? [],
    );
  }

  #scorecard(id: string): RulesetScorecard {
    const scorecard = this.#holder.current.scorecard(id);
    if (!scorecard)
      throw new NotFoundError(`There is no scorecard "${id}" in force`);
    return scorecard;
  }

  #check(id: string): RulesetCheck {
    const check = this.#holder.current.check(id);
    if (!check) throw new NotFoundError(`There is no check "${id}" in force`);
    return check;
  }
}
