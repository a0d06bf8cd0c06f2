import { setImmediate } from 'node:timers/promises';
import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { RulesetHolder } from '../definitions/RulesetHolder';
import { levelIdAt } from '../evaluation/changes';
import type { KnownFact } from '../evaluation/compileRule';
import { evaluateEntity } from '../evaluation/evaluateEntity';
import { parseDetails } from '../evaluation/packed';
import type { Ruleset } from '../evaluation/ruleset';
import { CATALOG_SOURCE } from '../facts/sources/catalogSource';
import type {
  ClaimedEntity,
  EvaluatedEntity,
  EvaluationStore,
  StoredScore,
} from '../store/EvaluationStore';
import type { RollupStore } from '../store/RollupStore';
import type { SourceRunStore } from '../store/SourceRunStore';

const EVERY = { seconds: 10 };
/** After so many milliseconds the event loop gets a turn. */
const YIELD_AFTER = 10;

export interface EvaluationTaskOptions {
  holder: RulesetHolder;
  store: EvaluationStore;
  rollups: RollupStore;
  runs: SourceRunStore;
  /** Sources whose missing first keys are unknown. */
  sparse: () => ReadonlySet<string>;
  logger: LoggerService;
  /** Entities per transaction. */
  pageSize: number;
  /** Pages at a time: with two, one is evaluated here while the database stores the other. */
  workers: number;
}

/** What one pass did. */
export interface PassResult {
  entities: number;
  written: number;
  rollupRows: number;
}

/**
 * Evaluates entities whose facts or rules changed, page by page, until none waits. Replicas share
 * the work: each page is claimed by the transaction that stores its results.
 */
export class EvaluationTask {
  readonly #options: EvaluationTaskOptions;

  constructor(options: EvaluationTaskOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'scorecards-evaluate',
      scope: 'local',
      frequency: EVERY,
      initialDelay: { seconds: 3 },
      timeout: { hours: 2 },
      fn: async signal => {
        await this.run(signal);
      },
    });
  }

  /** One pass. An error is noted for the health page; what was stored before it stays. */
  async run(signal: AbortSignal): Promise<PassResult> {
    const { holder, rollups, runs, logger } = this.#options;
    const ruleset = holder.current;
    const result: PassResult = { entities: 0, written: 0, rollupRows: 0 };
    if (ruleset.id === 0) return result;
    const started = Date.now();
    let message: string | undefined;
    try {
      const workers = Array.from({ length: this.#options.workers }, () =>
        this.#evaluatePages(ruleset, signal, result),
      );
      // All end before an error of one is told, so that none goes on behind the pass.
      const ended = await Promise.allSettled(workers);
      const failed = ended.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
      result.rollupRows = await rollups.rollUp({
        day: new Date().toISOString().slice(0, 10),
        levelId: (scorecardId, rank) => {
          const scorecard = ruleset.scorecard(scorecardId);
          return scorecard
            ? levelIdAt(scorecard.definition, rank)
            : String(rank);
        },
        checkIdAt: holder.checkIdAt,
      });
    } catch (error) {
      if (signal.aborted) return result;
      message = (error as Error).message;
      logger.error(
        'evaluating stopped; it goes on at the next pass',
        error as Error,
      );
    }
    if (result.entities > 0 || message !== undefined) {
      const seconds = Math.round((Date.now() - started) / 10) / 100;
      const report = {
        at: new Date().toISOString(),
        seconds,
        entities: result.entities,
        message,
      };
      await runs
        .writePass(report)
        .catch(error => logger.warn(`the pass could not be noted: ${error}`));
      logger.debug(
        `evaluated ${result.entities} entities in ${seconds} s, ${result.written} rows written`,
      );
    }
    return result;
  }

  async #evaluatePages(
    ruleset: Ruleset,
    signal: AbortSignal,
    result: PassResult,
  ): Promise<void> {
    const { store, pageSize } = this.#options;
    let after = '';
    for (;;) {
      signal.throwIfAborted();
      const now = Date.now();
      const page = await store.evaluatePage(
        { ruleset: ruleset.id, now, after, limit: pageSize },
        claimed => this.#evaluateClaimed(ruleset, claimed, now),
      );
      result.entities += page.claimed;
      result.written += page.written;
      if (page.last === undefined || page.claimed < pageSize) return;
      after = page.last;
    }
  }

  async #evaluateClaimed(
    ruleset: Ruleset,
    claimed: readonly ClaimedEntity[],
    now: number,
  ): Promise<EvaluatedEntity[]> {
    const sparse = this.#options.sparse();
    const evaluated: EvaluatedEntity[] = [];
    let turn = performance.now();
    for (const entity of claimed) {
      if (performance.now() - turn > YIELD_AFTER) {
        await setImmediate();
        turn = performance.now();
      }
      evaluated.push(this.#evaluate(ruleset, entity, sparse, now));
    }
    return evaluated;
  }

  #evaluate(
    ruleset: Ruleset,
    claimed: ClaimedEntity,
    sparse: ReadonlySet<string>,
    now: number,
  ): EvaluatedEntity {
    const facts = new Map<string, KnownFact>();
    for (const [source, { data, expiresAt }] of claimed.facts) {
      facts.set(source, {
        data: JSON.parse(data),
        expiresAt,
        sparse: sparse.has(source),
      });
    }
    // Before the catalog collection has stored the entity there is nothing to decide on.
    const entity: JsonObject = facts.get(CATALOG_SOURCE)?.data ?? {};
    const evaluation = evaluateEntity({
      ruleset,
      entity,
      facts,
      previous: {
        states: claimed.states,
        details: parseDetails(claimed.details),
        ranks: new Map(
          [...claimed.scores].map(([id, score]) => [id, score.rank]),
        ),
        checkVersions: claimed.checkVersions,
      },
      now,
    });
    const at = new Date(now).toISOString();
    return {
      claimed,
      states: evaluation.states,
      details: evaluation.details,
      reviewAt: evaluation.reviewAt,
      changes:
        evaluation.changes.length > 0
          ? JSON.stringify(evaluation.changes)
          : undefined,
      scores: [...evaluation.scores].map(
        ([scorecardId, outcome]): StoredScore => {
          const before = claimed.scores.get(scorecardId);
          return {
            scorecardId,
            rank: outcome.rank,
            nextRank: outcome.nextRank,
            gap:
              outcome.nextRank === undefined
                ? undefined
                : outcome.missing.length,
            missing: outcome.missing.map(
              position => ruleset.checks[position].definition.id,
            ),
            score: outcome.score,
            counts: outcome.counts,
            since: before?.rank === outcome.rank ? before.since : at,
          };
        },
      ),
    };
  }
}
