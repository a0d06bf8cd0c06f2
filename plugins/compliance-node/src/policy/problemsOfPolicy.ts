import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { RuleType } from '../rules/RuleType';
import { wordsOfIssue } from './wordsOfIssue';

/** Not more problems of one policy are told. */
const MOST = 100;

type Path = readonly PropertyKey[];

interface Problem {
  path: Path;
  words: string;
}

/** A policy as somebody wrote it, that knows the lines of its parts. */
export class WrittenPolicy {
  readonly #lines = new LineCounter();
  readonly #document: Document;
  readonly #where: string;

  constructor(text: string, where: string) {
    this.#where = where;
    this.#document = parseDocument(text, { lineCounter: this.#lines });
  }

  /** Why it is no YAML; undefined when it is. */
  get broken(): string | undefined {
    const [error] = this.#document.errors;
    return error && `${this.#where} is no YAML: ${error.message}`;
  }

  /** @throws Error when it grows beyond all bounds */
  get value(): unknown {
    return this.#document.toJS({ maxAliasCount: 100 });
  }

  /** Problems in the order of their lines, one on a line. */
  tell(problems: readonly Problem[]): string {
    const told = problems
      .slice(0, MOST)
      .map(({ path, words }) => ({ line: this.#lineOf(path), words }))
      .sort((a, b) => a.line - b.line)
      .map(({ line, words }) => `${this.#where}:${line}: ${words}`);
    const more = problems.length - told.length;
    return [...told, ...(more > 0 ? [`And ${more} more.`] : [])].join('\n');
  }

  /** Of a part; of what it would be in, when it is missing. */
  #lineOf(path: Path): number {
    for (let length = path.length; length >= 0; length--) {
      const node =
        length === 0
          ? this.#document.contents
          : this.#document.getIn(path.slice(0, length), true);
      const range = (node as { range?: number[] } | null | undefined)?.range;
      if (range) return this.#lines.linePos(range[0]).line;
    }
    return 1;
  }
}

/** What is wrong with the shape of a value, at a path. */
export function problemsOfShape(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  at: Path = [],
): Problem[] {
  return issues.flatMap(issue => {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(key => [...issue.path, key])
        : [issue.path];
    return paths.map(within => ({
      path: [...at, ...within],
      words: wordsOfIssue(
        issue,
        [...at, ...within].map(String).join('.') || 'The policy',
        partOf(value, within),
      ),
    }));
  });
}

/**
 * What is wrong with the types, options and ids of rules, and with the rules that tests name: of a value
 * that may be of any shape, so that it is told together with what is wrong with that.
 */
export function problemsOfRules(
  policy: unknown,
  types: ReadonlyMap<string, RuleType>,
): Problem[] {
  const rules = listIn(policy, 'rules');
  const ids = rules.map(rule => partOf(rule, ['id']));
  return [
    ...rules.flatMap((rule, at) => [
      ...(typeof ids[at] === 'string' && ids.indexOf(ids[at]) !== at
        ? [
            {
              path: ['rules', at, 'id'],
              words: `rules.${at}.id: Another rule has this id, ${ids[at]}.`,
            },
          ]
        : []),
      ...problemsOfType(rule, ['rules', at], types),
    ]),
    ...listIn(policy, 'tests').flatMap((test, at) =>
      keysOf(partOf(test, ['expect']))
        .filter(id => !ids.includes(id))
        .map(id => ({
          path: ['tests', at, 'expect', id],
          words: `tests.${at}.expect: There is no rule "${id}".`,
        })),
    ),
  ];
}

function problemsOfType(
  rule: unknown,
  at: Path,
  types: ReadonlyMap<string, RuleType>,
): Problem[] {
  const type = partOf(rule, ['type']);
  const options = partOf(rule, ['options']) ?? {};
  if (typeof type !== 'string') return [];
  const ruleType = types.get(type);
  if (!ruleType) {
    const known = [...types.keys()].sort().join(', ');
    return [
      {
        path: [...at, 'type'],
        words: `${at.join(
          '.',
        )}.type: There is no rule type "${type}"; there are ${known}.`,
      },
    ];
  }
  // Of what is no mapping at all, the shape of the policy tells.
  if (typeof options !== 'object' || Array.isArray(options)) return [];
  const parsed = ruleType.options.safeParse(options);
  return parsed.success
    ? []
    : problemsOfShape(parsed.error.issues, options, [...at, 'options']);
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function listIn(value: unknown, key: string): unknown[] {
  const list = partOf(value, [key]);
  return Array.isArray(list) ? list : [];
}

function partOf(value: unknown, path: Path): unknown {
  return path.reduce(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
