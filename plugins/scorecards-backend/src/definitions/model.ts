import type { FilterPredicate } from '@backstage/filter-predicates';
import type { HumanDuration } from '@backstage/types';
import type { FactSchema } from '@thrive/backstage-plugin-scorecards-node';
import type { Severity } from '@thrive/backstage-plugin-scorecards-common';
import type { Rule } from '../evaluation/rule';

/** A check as its author wrote it, with defaults filled in. */
export interface CheckDefinition {
  id: string;
  title: string;
  description?: string;
  /** Why it matters. */
  why?: string;
  /** How to mend it. */
  fix?: { text: string; url?: string };
  severity: Severity;
  /** Share in a score. From the severity unless the author set it. */
  weight: number;
  /** Entities it makes sense for; all by default. */
  appliesTo?: FilterPredicate;
  rule: Rule;
  /** Said when it fails; `{{ npm.license }}` stands for a fact. */
  failureMessage?: string;
}

export interface LevelDefinition {
  id: string;
  name: string;
  color?: string;
  /** Ids of the checks that this level adds to the ones below. */
  checks: string[];
}

export interface ScorecardDefinition {
  id: string;
  title: string;
  description?: string;
  owner?: string;
  appliesTo?: FilterPredicate;
  /** Lowest first. */
  levels: LevelDefinition[];
}

/** A fact source whose facts are pushed over HTTP. */
export interface PushedSourceDefinition {
  id: string;
  title: string;
  ttl: HumanDuration;
  schema: FactSchema;
}

/** Something in a definition that does not work, and where it stands. */
export interface DefinitionProblem {
  location: string;
  line?: number;
  column?: number;
  id?: string;
  message: string;
}

/** A definition and where it came from. */
export interface Located<T> {
  definition: T;
  location: string;
  line: number;
  column: number;
}

/** What one file holds: the definitions that are sound, and the problems of the others. */
export interface ParsedFile {
  checks: Located<CheckDefinition>[];
  scorecards: Located<ScorecardDefinition>[];
  pushedSources: Located<PushedSourceDefinition>[];
  problems: DefinitionProblem[];
}

/**
 * Weights of the severities, those of the OpenSSF Scorecard's risk levels
 * (https://github.com/ossf/scorecard, "Aggregate score").
 */
export const SEVERITY_WEIGHTS: Readonly<Record<Severity, number>> = {
  critical: 10,
  high: 7.5,
  medium: 5,
  low: 2.5,
};
