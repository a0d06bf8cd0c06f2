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
import { and, not, or, Verdict } from './verdict';

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

/** What the comparisons of a rule found; to be filled by `evaluate`. */
export interface Findings {
  /** A verdict for each leaf, in the order they are written. */
  verdicts: Verdict[];
  /** The distinct values they looked at: `valueOf` says which leaf saw which. */
  values: FactValue[];
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
  /** Fills `findings` and says what the whole rule says. */
  evaluate(context: EvaluationContext, findings: Findings): Verdict;
}

type Node = (context: EvaluationContext, findings: Findings) => Verdict;

const DEEPEST_RULE = 20;
const MOST_CONDITIONS = 200;

/**
 * Compiles a rule to closures, once per version of its check.
 *
 * @throws InputError naming the condition that is wrong
 */
export function compileRule(rule: Rule): CompiledRule {
  const leaves: Leaf[] = [];
  const valueOf: number[] = [];
  const evaluate = compileNode(rule, { leaves, valueOf }, 1);
  const paths = leaves.flatMap(({ path, otherPath }) =>
    otherPath ? [path, otherPath] : [path],
  );
  return { leaves, paths, valueOf, evaluate };
}

/** The leaves found so far. */
interface Compilation {
  leaves: Leaf[];
  valueOf: number[];
}

function compileNode(
  rule: Rule,
  compilation: Compilation,
  depth: number,
): Node {
  if (depth > DEEPEST_RULE) {
    throw new InputError(`the rule is nested more than ${DEEPEST_RULE} deep`);
  }
  const compileAll = (rules: Rule[]) =>
    rules.map(inner => compileNode(inner, compilation, depth + 1));
  if ('all' in rule) return joined(compileAll(rule.all), and, Verdict.Holds);
  if ('any' in rule) return joined(compileAll(rule.any), or, Verdict.Fails);
  if ('not' in rule) {
    const [inner] = compileAll([rule.not]);
    return (context, findings) => not(inner(context, findings));
  }
  if (compilation.leaves.length >= MOST_CONDITIONS) {
    throw new InputError(
      `the rule has more than ${MOST_CONDITIONS} conditions`,
    );
  }
  return compileLeaf(rule, compilation);
}

function joined(
  nodes: readonly Node[],
  join: (left: Verdict, right: Verdict) => Verdict,
  start: Verdict,
): Node {
  // Every branch is evaluated, so that the evidence names all that is amiss, not the first.
  return (context, findings) => {
    let verdict = start;
    for (const node of nodes) verdict = join(verdict, node(context, findings));
    return verdict;
  };
}

function compileLeaf(
  condition: FactCondition,
  { leaves, valueOf }: Compilation,
): Node {
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
  const same = leaves.findIndex(leaf => leaf.path.text === path.text);
  const valueIndex = same < 0 ? new Set(valueOf).size : valueOf[same];
  valueOf.push(valueIndex);
  leaves.push({
    path,
    operator: name,
    otherPath,
    expected: otherPath ? otherPath.text : describeValue(value),
  });

  const judge = otherPath
    ? compareWithOther(otherPath, operator.prepare)
    : prepare(condition, value);
  return (context, findings) => {
    const fact = currentFact(context, path);
    const actual = fact && readPath(fact.data, path.keys);
    const verdict = fact ? judge(actual, context) : Verdict.Unknown;
    findings.values[valueIndex] = actual;
    findings.verdicts[index] = verdict;
    return verdict;
  };
}

function prepare({ fact, operator }: FactCondition, value: FactValue): Test {
  try {
    return operators[operator].prepare(value);
  } catch (error) {
    throw new InputError(`"${fact} ${operator}" ${(error as Error).message}`);
  }
}

/** A test against another fact, which is there only at evaluation time. */
function compareWithOther(
  otherPath: FactPath,
  prepareOther: (expected: FactValue) => Test,
): (actual: FactValue, context: EvaluationContext) => Verdict {
  return (actual, context) => {
    const other = currentFact(context, otherPath);
    const expected = other && readPath(other.data, otherPath.keys);
    if (expected === undefined) return Verdict.Unknown;
    try {
      return prepareOther(expected)(actual, context);
    } catch {
      return Verdict.Error;
    }
  };
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

/** How a text or a list without content reads. */
export const EMPTY = '(empty)';
const LONGEST_TEXT = 120;

/** A value as a person reads it in evidence, cut when long; undefined when there is nothing. */
export function describeValue(value: FactValue): string | undefined {
  if (value === undefined) return undefined;
  if (value === '' || (Array.isArray(value) && value.length === 0))
    return EMPTY;
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
