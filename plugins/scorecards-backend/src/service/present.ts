import type {
  Check,
  CheckCounts,
  CheckResult,
  EntityHeader,
  EntityScore,
  EntityScorecards,
  Evidence,
  HistoryEntry,
  Level,
  LevelCount,
  Scorecard,
  StateCounts,
} from '@thrive/backstage-plugin-scorecards-common';
import { levelIdAt, type Change } from '../evaluation/changes';
import { leavesOf, type LeafEvidence } from '../evaluation/evaluateCheck';
import { explainOutcome, wantedOf } from '../evaluation/explainOutcome';
import {
  parseDetails,
  sinceAt,
  stateAt,
  type Details,
} from '../evaluation/packed';
import type {
  Ruleset,
  RulesetCheck,
  RulesetScorecard,
} from '../evaluation/ruleset';
import { Verdict } from '../evaluation/verdict';
import type {
  EntityRow,
  ScoreRowOut,
  StaleFact,
  StoredEntity,
  StoredHistory,
} from '../store/ReadStore';

/** Counts of a check that has no results. */
export const NO_RESULTS: StateCounts = {
  pass: 0,
  fail: 0,
  unknown: 0,
  notApplicable: 0,
  waived: 0,
  error: 0,
};

/** A scorecard as the API serves it. */
export function presentScorecard({
  definition,
  version,
}: RulesetScorecard): Scorecard {
  return {
    id: definition.id,
    title: definition.title,
    description: definition.description,
    owner: definition.owner,
    appliesTo: definition.appliesTo as Scorecard['appliesTo'],
    levels: definition.levels.map(
      ({ id, name, color }, index): Level => ({
        id,
        name,
        color,
        rank: index + 1,
      }),
    ),
    checks: definition.levels.flatMap(level =>
      level.checks.map(checkId => ({ checkId, levelId: level.id })),
    ),
    version,
  };
}

/** A check as the API serves it. */
export function presentCheck({ definition, version }: RulesetCheck): Check {
  const { id, title, description, why, fix, severity, weight, rule } =
    definition;
  return {
    id,
    title,
    description,
    why,
    fix,
    severity,
    weight,
    version,
    rule: { ...rule },
  };
}

export function presentHeader(entity: EntityRow): EntityHeader {
  return {
    entityRef: entity.entityRef,
    title: entity.title,
    kind: entity.kind,
    type: entity.type || undefined,
    ownerRef: entity.ownerRef || undefined,
  };
}

/** A stored score as lists show it; undefined when its scorecard is no longer in force. */
export function presentScore(
  ruleset: Ruleset,
  score: ScoreRowOut,
): EntityScore | undefined {
  const scorecard = ruleset.scorecard(score.scorecardId);
  if (!scorecard) return undefined;
  return {
    entity: presentHeader(score.entity),
    scorecardId: score.scorecardId,
    ...presentStanding(scorecard, score),
  };
}

function presentStanding({ definition }: RulesetScorecard, score: ScoreRowOut) {
  return {
    levelId: levelIdAt(definition, score.rank),
    score: score.score,
    counts: score.counts,
    nextLevelId:
      score.nextRank === undefined
        ? undefined
        : levelIdAt(definition, score.nextRank),
    missing: [...score.missing],
    since: score.since,
  };
}

/** Everything stored of an entity, with the definitions it takes to read it. */
export function presentEntity(
  ruleset: Ruleset,
  stored: { entity: StoredEntity; scores: ScoreRowOut[]; stale: StaleFact[] },
): EntityScorecards {
  const { entity, scores, stale } = stored;
  const details = parseDetails(entity.details);
  const scorecards = scores.flatMap(score => {
    const scorecard = ruleset.scorecard(score.scorecardId);
    return scorecard ? [{ score, scorecard }] : [];
  });
  scorecards.sort((a, b) =>
    a.scorecard.definition.title.localeCompare(b.scorecard.definition.title),
  );
  const used = new Set(
    scorecards.flatMap(({ scorecard }) =>
      scorecard.definition.levels.flatMap(level => level.checks),
    ),
  );
  return {
    entity: presentHeader(entity),
    status: entity.ruleset === 0 ? 'waiting' : 'evaluated',
    evaluatedAt: entity.evaluatedAt,
    scorecards: scorecards.map(({ score, scorecard }) => ({
      scorecard: presentScorecard(scorecard),
      ...presentStanding(scorecard, score),
      results: scorecard.definition.levels.flatMap(level =>
        level.checks.flatMap(checkId => {
          const result = presentResult(
            ruleset.check(checkId)!,
            entity.states,
            details,
            stale,
          );
          return result ? [result] : [];
        }),
      ),
    })),
    checks: ruleset.checks
      .filter(check => used.has(check.definition.id))
      .map(presentCheck),
  };
}

/** One check's result out of the packed ones; undefined when the entity has none. */
export function presentResult(
  check: RulesetCheck,
  states: string,
  details: Details,
  stale: readonly StaleFact[],
): CheckResult | undefined {
  const state = stateAt(states, check.slot);
  const kept = details.evidence.get(check.slot);
  if (!state || !kept) return undefined;
  // A rule that changed since the last evaluation no longer tells what was compared.
  const leaves = leavesOf(check.rule, kept);
  const sources = new Set(check.rule.paths.map(path => path.source));
  const staleFact = stale.find(({ source }) => sources.has(source));
  return {
    checkId: check.definition.id,
    state,
    since: new Date(sinceAt(details, check.slot) * 1000).toISOString(),
    checkVersion: check.version,
    message: kept.message ?? explainOutcome(check.rule, state, kept),
    evidence: leaves.length === 0 ? undefined : presentEvidence(check, leaves),
    stale:
      staleFact && staleFact.collectedAt
        ? {
            source: staleFact.source,
            error: staleFact.error,
            collectedAt: staleFact.collectedAt,
          }
        : undefined,
  };
}

const OUTCOMES: Readonly<Record<Verdict, Evidence['outcome']>> = {
  [Verdict.Holds]: 'holds',
  [Verdict.Fails]: 'fails',
  [Verdict.Unknown]: 'unknown',
  [Verdict.Error]: 'unknown',
};

function presentEvidence(
  check: RulesetCheck,
  leaves: readonly LeafEvidence[],
): Evidence[] {
  return leaves.map(({ verdict, actual }, index) => {
    const { path, operator, expected } = check.rule.leaves[index];
    return {
      path: path.text,
      operator,
      expected,
      wanted: wantedOf(check.rule, index),
      actual,
      outcome: OUTCOMES[verdict],
    };
  });
}

/** Levels with their counts, lowest first: "not-applicable", "none", then the levels. */
export function presentLevels(
  { definition }: RulesetScorecard,
  counts: Readonly<Record<string, number>>,
): LevelCount[] {
  const ids = [
    'not-applicable',
    'none',
    ...definition.levels.map(level => level.id),
  ];
  return ids
    .map(levelId => ({ levelId, count: counts[levelId] ?? 0 }))
    .filter(({ levelId, count }) => count > 0 || levelId !== 'not-applicable');
}

/** The checks of a scorecard, those that fail most often first. */
export function presentCheckCounts(
  ruleset: Ruleset,
  { definition }: RulesetScorecard,
  counts: ReadonlyMap<string, StateCounts>,
): CheckCounts[] {
  return definition.levels
    .flatMap(level =>
      level.checks.map(checkId => {
        const check = ruleset.check(checkId)!.definition;
        return {
          checkId,
          title: check.title,
          severity: check.severity,
          levelId: level.id,
          counts: counts.get(checkId) ?? NO_RESULTS,
        };
      }),
    )
    .sort((a, b) => b.counts.fail - a.counts.fail);
}

/** A line of history with the titles that are in force today. */
export function presentHistory(
  ruleset: Ruleset,
  row: StoredHistory,
): HistoryEntry {
  const changes = JSON.parse(row.changes) as Change[];
  return {
    at: row.at,
    changes: changes.map(({ id, level, from, to, version, cause, reason }) => ({
      kind: level ? 'level' : 'check',
      ...(level ? { scorecardId: id } : { checkId: id }),
      title:
        (level ? ruleset.scorecard(id) : ruleset.check(id))?.definition.title ??
        id,
      from,
      to,
      checkVersion: version,
      cause,
      reason,
    })),
  };
}
