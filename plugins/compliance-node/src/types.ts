import type { FilterPredicate } from '@backstage/filter-predicates';
import type { JsonObject } from '@backstage/types';

/** How much a finding matters. @public */
export type Severity = 'error' | 'warning' | 'note';

/** What a failed rule does: it blocks, it warns, or it is only noted. @public */
export type Enforcement = 'block' | 'warn' | 'audit';

/** How a failure is mended. @public */
export interface Remediation {
  text: string;
  url?: string;
  /**
   * A file that can be written where it is missing, without harm. Its text may hold `{{ name }}`,
   * `{{ kind }}`, `{{ type }}`, `{{ lifecycle }}`, `{{ owner }}` and `{{ ownerRef }}` of the entity.
   */
  fix?: { create: { path: string; text: string } };
}

/** What a rule is evidence for, in a framework such as `osps`. @public */
export interface Control {
  framework: string;
  id: string;
}

/** One thing that has to be so. @public */
export interface Rule {
  id: string;
  title: string;
  /** The id of a rule type. */
  type: string;
  /** As the rule type describes them. */
  options: Readonly<Record<string, unknown>>;
  severity: Severity;
  enforcement: Enforcement;
  remediation?: Remediation;
  controls: readonly Control[];
  /** Days for which it only warns, from when its policy takes effect. */
  graceDays: number;
  /** Of a result: the date from which it blocks, while it does not yet. */
  blocksFrom?: string;
}

/** A small tree of files, and what rules have to say of it. @public */
export interface PolicyTest {
  name: string;
  /** Contents by path. */
  files: Readonly<Record<string, string>>;
  /** What somebody typed into the form of a template. */
  parameters?: JsonObject;
  /** By the id of a rule. */
  expect: Readonly<Record<string, 'passed' | 'failed' | 'not-applicable'>>;
}

/** Rules that belong together, with tests of their own. @public */
export interface Policy {
  id: string;
  title: string;
  version: string;
  /** Who keeps it, as an entity reference. */
  owner?: string;
  /** Which entities it is for, templates among them: all, without. */
  appliesTo?: FilterPredicate;
  /** The date, as `2026-12-01`, until which its rules do not block. */
  effectiveFrom?: string;
  /** SHA-256 of what it says, whatever the order of its keys. */
  digest: string;
  rules: readonly Rule[];
  tests: readonly PolicyTest[];
}

/** Where something was found. @public */
export interface Location {
  path: string;
  /** From 1; absent where a finding is of a whole file. */
  line?: number;
}

/** Something that is not as a rule says. @public */
export interface Finding {
  message: string;
  location?: Location;
  /** What was found, with secrets masked. */
  sample?: string;
  /** The same for the same thing in the same file, also when its line moves. */
  fingerprint: string;
  /** Of the waiver that accepts it. */
  waiverId?: string;
}

/**
 * What became of a rule. Only `passed` says that all is well: a rule that could not be looked at is
 * `not-run` or an `error`, never a pass. `waived`: it failed, and all that it found is accepted.
 *
 * @public
 */
export type RuleState =
  | 'passed'
  | 'failed'
  | 'not-applicable'
  | 'not-run'
  | 'error'
  | 'waived';

/** A rule with what was found. @public */
export interface RuleResult {
  policyId: string;
  rule: Rule;
  state: RuleState;
  /** Why it is not applicable, was not run, or failed to run. */
  reason?: string;
  findings: readonly Finding[];
  /** Files that it had to look into and that were not read: there may be more to find. */
  unread?: readonly UnreadFile[];
}

/** A file that was not read, and why. @public */
export interface UnreadFile {
  path: string;
  why: string;
}

/**
 * `enforced`: a rule that blocks failed. `unknown`: none did, but one that blocks could not be looked
 * at. `tolerated`: what failed does not block. `clear`: nothing failed.
 *
 * @public
 */
export type Verdict = 'clear' | 'tolerated' | 'enforced' | 'unknown';

/** What a tree of files is like, held against policies. @public */
export interface Report {
  verdict: Verdict;
  tree: {
    files: number;
    bytes: number;
    /** SHA-256 over paths and contents. */
    digest: string;
    /** Files whose contents no rule has seen. */
    unread: readonly UnreadFile[];
  };
  policies: readonly Pick<Policy, 'id' | 'title' | 'version' | 'digest'>[];
  results: readonly RuleResult[];
}

/**
 * When a check happens: over what somebody typed into the form of a template, or over files.
 *
 * @public
 */
export type Moment = 'parameters' | 'workspace';

/** What is known around the files: expressions of rules can ask for it. @public */
export interface CheckContext {
  /** What somebody typed into the form of a template. */
  parameters?: JsonObject;
  /** The entity that the files are of, as the catalog has it. */
  entity?: JsonObject;
  /** The template that makes them. */
  template?: JsonObject;
  /** Who asks, as the catalog has them. */
  user?: JsonObject;
}
