import { dirname, normalize } from 'node:path';
import type { FactSchema } from '@thrive/backstage-plugin-scorecards-node';
import { compileRule } from '../evaluation/compileRule';
import { explainMissingPath } from '../evaluation/factSchema';
import type {
  CheckDefinition,
  DefinitionProblem,
  Located,
  ParsedFile,
  PushedSourceDefinition,
  ScorecardDefinition,
} from './model';

/** Definitions that can be in force together. */
export interface DefinitionSet {
  checks: readonly Located<CheckDefinition>[];
  scorecards: readonly Located<ScorecardDefinition>[];
  pushedSources: readonly Located<PushedSourceDefinition>[];
}

/** A file as it was read, or why it could not be. */
export interface DefinitionFile {
  location: string;
  /** Undefined when the whole file could not be read. */
  parsed?: ParsedFile;
  problem?: DefinitionProblem;
}

/**
 * Puts the definitions of all files together. What is broken keeps its last good form, so that a
 * slip of the pen never takes a scorecard off the portal; the problem says so.
 *
 * @param schemas - of the fact sources that are installed, by id
 * @param inForce - what was in force before
 */
export function combineDefinitions(
  files: readonly DefinitionFile[],
  schemas: ReadonlyMap<string, FactSchema>,
  inForce: DefinitionSet = { checks: [], scorecards: [], pushedSources: [] },
): DefinitionSet & { problems: DefinitionProblem[] } {
  const problems = files.flatMap(file => [
    ...(file.problem ? [file.problem] : []),
    ...(file.parsed?.problems ?? []),
  ]);
  // A problem that names no definition may have cost any of them.
  const unreadable = problems.filter(problem => problem.id === undefined);
  const parsed = files.flatMap(file => (file.parsed ? [file.parsed] : []));

  const pushedSources = keepLastGood(
    unique(
      parsed.flatMap(file => file.pushedSources),
      'fact source',
      inForce.pushedSources,
      problems,
    ).filter(source => isFreeSource(source, schemas, problems)),
    inForce.pushedSources,
    unreadable,
    problems,
  );
  const allSchemas = new Map([
    ...schemas,
    ...pushedSources.map(
      ({ definition }) =>
        [definition.id, definition.schema] as [string, FactSchema],
    ),
  ]);
  const checks = keepLastGood(
    unique(
      parsed.flatMap(file => file.checks),
      'check',
      inForce.checks,
      problems,
    ).filter(check => readsKnownFacts(check, allSchemas, problems)),
    inForce.checks,
    unreadable,
    problems,
  );
  const checkIds = new Set(checks.map(check => check.definition.id));
  const scorecards = keepLastGood(
    unique(
      parsed.flatMap(file => file.scorecards),
      'scorecard',
      inForce.scorecards,
      problems,
    ).filter(scorecard => usesKnownChecks(scorecard, checkIds, problems)),
    inForce.scorecards.filter(scorecard =>
      usesKnownChecks(scorecard, checkIds, []),
    ),
    unreadable,
    problems,
  );
  return { checks, scorecards, pushedSources, problems };
}

/** Each id once. Of several with the same id the one that is in force stays, else the first. */
function unique<T extends { id: string }>(
  items: Located<T>[],
  kind: string,
  inForce: readonly Located<T>[],
  problems: DefinitionProblem[],
): Located<T>[] {
  const established = new Map(
    inForce.map(item => [item.definition.id, item.location]),
  );
  const chosen = new Map<string, Located<T>>();
  for (const item of items) {
    const { id } = item.definition;
    const isEstablished = item.location === established.get(id);
    const other = chosen.get(id);
    if (!other || (isEstablished && other.location !== item.location))
      chosen.set(id, item);
  }
  for (const item of items) {
    const winner = chosen.get(item.definition.id)!;
    if (winner !== item) {
      problems.push(
        problemOf(
          item,
          `the id of this ${kind} is taken by ${winner.location} line ${winner.line}; that one is in force`,
        ),
      );
    }
  }
  return [...chosen.values()];
}

function keepLastGood<T extends { id: string }>(
  sound: Located<T>[],
  inForce: readonly Located<T>[],
  unreadable: readonly DefinitionProblem[],
  problems: readonly DefinitionProblem[],
): Located<T>[] {
  const ids = new Set(sound.map(item => item.definition.id));
  const kept = inForce.filter(item => {
    if (ids.has(item.definition.id)) return false;
    const own = problems.filter(
      problem =>
        problem.location === item.location && problem.id === item.definition.id,
    );
    for (const problem of own)
      note(problem, 'its last good version stays in force');
    if (own.length > 0) return true;
    const lost = unreadable.filter(({ location }) => isIn(item, location));
    for (const problem of lost)
      note(problem, 'what it defined before stays in force');
    return lost.length > 0;
  });
  return [...sound, ...kept];
}

/** Whether a definition came from a file, or from a file of a folder. */
function isIn(item: Located<unknown>, location: string): boolean {
  return (
    item.location === location || dirname(item.location) === normalize(location)
  );
}

function note(problem: DefinitionProblem, text: string): void {
  if (!problem.message.endsWith(`(${text})`))
    problem.message = `${problem.message} (${text})`;
}

function isFreeSource(
  source: Located<PushedSourceDefinition>,
  schemas: ReadonlyMap<string, FactSchema>,
  problems: DefinitionProblem[],
): boolean {
  if (!schemas.has(source.definition.id)) return true;
  problems.push(
    problemOf(
      source,
      'a collected fact source with this id is installed; choose another id',
    ),
  );
  return false;
}

function readsKnownFacts(
  check: Located<CheckDefinition>,
  schemas: ReadonlyMap<string, FactSchema>,
  problems: DefinitionProblem[],
): boolean {
  let known = true;
  for (const path of compileRule(check.definition.rule).paths) {
    const schema = schemas.get(path.source);
    const reason = schema
      ? explainMissingPath(schema, path.keys)
      : `there is no fact source "${path.source}"; known are ${[
          ...schemas.keys(),
        ].join(', ')}`;
    if (reason) {
      problems.push(
        problemOf(check, `the fact ${path.text} does not exist: ${reason}`),
      );
      known = false;
    }
  }
  return known;
}

function usesKnownChecks(
  scorecard: Located<ScorecardDefinition>,
  checkIds: ReadonlySet<string>,
  problems: DefinitionProblem[],
): boolean {
  const { levels } = scorecard.definition;
  const used = levels.flatMap(level => level.checks);
  const wrong = [
    ...repeated(levels.map(level => level.id)).map(
      id => `two levels have the id "${id}"`,
    ),
    ...repeated(used).map(id => `the check "${id}" stands twice`),
    ...used
      .filter(id => !checkIds.has(id))
      .map(id => `the check "${id}" does not exist or is broken`),
  ];
  for (const message of wrong) problems.push(problemOf(scorecard, message));
  return wrong.length === 0;
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function problemOf(
  item: Located<{ id: string }>,
  message: string,
): DefinitionProblem {
  return {
    location: item.location,
    line: item.line,
    column: item.column,
    id: item.definition.id,
    message,
  };
}
