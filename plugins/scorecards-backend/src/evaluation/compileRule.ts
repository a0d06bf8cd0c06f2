import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { parseFactPath, readPath, type FactPath } from './factPath';
import {
  operators,
  type FactValue,
  type OperatorContext,
  type Test,
} from './operators';
import type { FactCondition, Rule } from './rule';
import { allOf, anyOf, not, Verdict } from './verdict';

/** What is known from one source about one entity. */
export interface KnownFact {
  data: JsonObject;
  /** Milliseconds since 1970 after which the fact no longer counts. */
  expiresAt: number;
  /** True when a first key that is not there was not asked for, which is not the same as absent. */
  sparse?: boolean;
}

export interface EvaluationContext extends OperatorContext {
  fact(source: string): KnownFact | undefined;
}

/** What one comparison found. */
export interface LeafOutcome {
  verdict: Verdict;
  actual: FactValue;
}

/** One comparison of a compiled rule, in the order they are written. */
export interface Leaf {
  path: FactPath;
  operator: string;
  otherPath?: FactPath;
  /** What is compared with, as a person reads it. */
  expected?: string;
}

export interface CompiledRule {
  leaves: readonly Leaf[];
  /** Every path the rule reads. */
  paths: readonly FactPath[];
  /** For each leaf, the position of its value among the distinct values that the rule looks at. */
  valueOf: readonly number[];
  /** Fills `outcomes`, one for each leaf, and says what the whole rule says. */
  evaluate(context: EvaluationContext, outcomes: LeafOutcome[]): Verdict;
}

type Node = (context: EvaluationContext, outcomes: LeafOutcome[]) => Verdict;

const DEEPEST_RULE = 20;
const MOST_CONDITIONS = 200;

/**
 * Compiles a rule to closures, once per version of its check.
 *
 * @throws InputError naming the condition that is wrong
 */
export function compileRule(rule: Rule): CompiledRule {
  const leaves: Leaf[] = [];
  const evaluate = compileNode(rule, leaves, 1);
  const paths = leaves.flatMap(({ path, otherPath }) =>
    otherPath ? [path, otherPath] : [path],
  );
  const looksAt = [...new Set(leaves.map(({ path }) => path.text))];
  const valueOf = leaves.map(({ path }) => looksAt.indexOf(path.text));
  return { leaves, paths, valueOf, evaluate };
}

function compileNode(rule: Rule, leaves: Leaf[], depth: number): Node {
  if (depth > DEEPEST_RULE) {
    throw new InputError(`the rule is nested more than ${DEEPEST_RULE} deep`);
  }
  if ('all' in rule) return joined(rule.all, leaves, depth, allOf);
  if ('any' in rule) return joined(rule.any, leaves, depth, anyOf);
  if ('not' in rule) {
    const inner = compileNode(rule.not, leaves, depth + 1);
    return (context, outcomes) => not(inner(context, outcomes));
  }
  if (leaves.length >= MOST_CONDITIONS) {
    throw new InputError(
      `the rule has more than ${MOST_CONDITIONS} conditions`,
    );
  }
  return compileLeaf(rule, leaves);
}

function joined(
  rules: Rule[],
  leaves: Leaf[],
  depth: number,
  join: (verdicts: Verdict[]) => Verdict,
): Node {
  const nodes = rules.map(rule => compileNode(rule, leaves, depth + 1));
  // Every branch is evaluated, so that the evidence names all that is amiss, not the first.
  return (context, outcomes) =>
    join(nodes.map(node => node(context, outcomes)));
}

function compileLeaf(condition: FactCondition, leaves: Leaf[]): Node {
  const { operator: name, value, otherFact } = condition;
  const path = parseFactPath(condition.fact);
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!operator) {
    throw new InputError(
      `unknown operator "${name}"; use one of ${Object.keys(operators).join(
        ', ',
      )}`,
    );
  }
  if (otherFact !== undefined && value !== undefined) {
    throw new InputError(
      `"${path.text} ${name}" has both a value and otherFact; keep one`,
    );
  }
  const index = leaves.length;
  const otherPath =
    otherFact === undefined ? undefined : parseFactPath(otherFact);
  leaves.push({
    path,
    operator: name,
    otherPath,
    expected: otherPath ? otherPath.text : describeValue(value),
  });

  const fixed = otherPath ? undefined : prepare(condition, value);
  return (context, outcomes) => {
    const outcome = evaluateLeaf(
      context,
      path,
      otherPath,
      fixed,
      operator.prepare,
    );
    outcomes[index] = outcome;
    return outcome.verdict;
  };
}

function prepare({ fact, operator }: FactCondition, value: FactValue): Test {
  try {
    return operators[operator].prepare(value);
  } catch (error) {
    throw new InputError(`"${fact} ${operator}" ${(error as Error).message}`);
  }
}

function evaluateLeaf(
  context: EvaluationContext,
  path: FactPath,
  otherPath: FactPath | undefined,
  fixed: Test | undefined,
  prepareOther: (expected: FactValue) => Test,
): LeafOutcome {
  const fact = currentFact(context, path);
  if (!fact) return { verdict: Verdict.Unknown, actual: undefined };
  const actual = readPath(fact.data, path.keys);
  if (fixed) return { verdict: fixed(actual, context), actual };

  const other = otherPath && currentFact(context, otherPath);
  if (!other) return { verdict: Verdict.Unknown, actual };
  const expected = readPath(other.data, otherPath.keys);
  if (expected === undefined) return { verdict: Verdict.Unknown, actual };
  try {
    return { verdict: prepareOther(expected)(actual, context), actual };
  } catch {
    return { verdict: Verdict.Error, actual };
  }
}

function currentFact(
  context: EvaluationContext,
  path: FactPath,
): KnownFact | undefined {
  const fact = context.fact(path.source);
  if (!fact || fact.expiresAt <= context.now) return undefined;
  if (
    fact.sparse &&
    path.keys.length > 0 &&
    !Object.hasOwn(fact.data, path.keys[0])
  )
    return undefined;
  context.reviewAt(fact.expiresAt);
  return fact;
}

const LONGEST_TEXT = 120;

/** A value as a person reads it in evidence, cut when long; undefined when there is nothing. */
export function describeValue(value: FactValue): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return cut(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    const short =
      value.every(item => typeof item !== 'object') && value.length <= 8;
    return short ? cut(value.join(', ')) : `${value.length} entries`;
  }
  const size = Object.keys(value).length;
  return size === 1 ? '1 entry' : `${size} entries`;
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT
    ? `${text.slice(0, LONGEST_TEXT - 1)}…`
    : text;
}
