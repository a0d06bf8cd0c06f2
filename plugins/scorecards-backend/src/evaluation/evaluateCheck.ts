import {
  filterPredicateToFilterFunction,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { JsonObject } from '@backstage/types';
import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import type { CheckDefinition } from '../definitions/model';
import {
  compileRule,
  describeValue,
  type CompiledRule,
  type EvaluationContext,
  type Findings,
} from './compileRule';
import { compileMessage } from './message';
import { Verdict } from './verdict';

/** A check ready to be evaluated millions of times. */
export interface CompiledCheck {
  definition: CheckDefinition;
  rule: CompiledRule;
  applies(entity: JsonObject): boolean;
  message(context: EvaluationContext): string | undefined;
}

/** What a check says about one entity. */
export interface CheckOutcome {
  state: CheckState;
  /** What the author wants to be said; without it the evidence speaks (`explainOutcome`). */
  message?: string;
  /** What the comparisons found; empty when the check does not apply. */
  evidence: Evidence;
}

/** What the comparisons of a rule found, in the form in which it is kept. */
export interface Evidence {
  /** A digit for each comparison, its verdict, in the order the rule has them. */
  verdicts: string;
  /** The distinct values they saw, cut to a readable length. */
  values: readonly (string | undefined)[];
}

/** One comparison's verdict and the value it saw. */
export interface LeafEvidence {
  verdict: Verdict;
  actual?: string;
}

/** Evidence comparison by comparison; empty when it was made by another rule. */
export function leavesOf(
  rule: CompiledRule,
  { verdicts, values }: Evidence,
): LeafEvidence[] {
  if (verdicts.length !== rule.leaves.length) return [];
  return rule.leaves.map((_, index) => ({
    verdict: Number(verdicts[index]) as Verdict,
    actual: values[rule.valueOf[index]],
  }));
}

const STATES: Readonly<Record<Verdict, CheckState>> = {
  [Verdict.Holds]: 'pass',
  [Verdict.Fails]: 'fail',
  [Verdict.Unknown]: 'unknown',
  [Verdict.Error]: 'error',
};

const NOT_APPLICABLE: CheckOutcome = {
  state: 'not-applicable',
  evidence: { verdicts: '', values: [] },
};

/**
 * Compiles a check.
 *
 * @throws InputError when its rule, predicate or message cannot be used
 */
export function compileCheck(definition: CheckDefinition): CompiledCheck {
  const rule = compileRule(definition.rule);
  return {
    definition,
    rule,
    applies: compilePredicate(definition.appliesTo),
    message: compileMessage(definition.failureMessage),
  };
}

/** Makes a test of an entity out of a predicate; without one every entity passes. */
export function compilePredicate(
  predicate: FilterPredicate | undefined,
): (entity: JsonObject) => boolean {
  return predicate === undefined
    ? () => true
    : filterPredicateToFilterFunction<JsonObject>(predicate);
}

/** Evaluates a check on what is known. Pure: time and facts come in through the context. */
export function evaluateCheck(
  check: CompiledCheck,
  entity: JsonObject,
  context: EvaluationContext,
): CheckOutcome {
  if (!check.applies(entity)) return NOT_APPLICABLE;
  const findings: Findings = { verdicts: [], values: [] };
  const verdict = check.rule.evaluate(context, findings);
  const state = STATES[verdict];
  return {
    state,
    evidence: {
      verdicts: findings.verdicts.join(''),
      values: findings.values.map(describeValue),
    },
    message: state === 'fail' ? check.message(context) : undefined,
  };
}
