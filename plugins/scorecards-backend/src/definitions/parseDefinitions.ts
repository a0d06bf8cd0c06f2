import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
} from 'yaml';
import type { z } from 'zod/v4';
import { compileRule } from '../evaluation/compileRule';
import { compileCheck } from '../evaluation/evaluateCheck';
import type { Rule } from '../evaluation/rule';
import {
  SEVERITY_WEIGHTS,
  type DefinitionProblem,
  type Located,
  type ParsedFile,
} from './model';
import {
  checkSchema,
  LISTS,
  pushedSourceSchema,
  scorecardSchema,
} from './schema';

/** Reads one YAML document of a file into its definitions and problems. */
class DocumentReader {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #location: string;
  readonly #file: ParsedFile;

  constructor(
    document: Document.Parsed,
    lines: LineCounter,
    location: string,
    file: ParsedFile,
  ) {
    this.#document = document;
    this.#lines = lines;
    this.#location = location;
    this.#file = file;
  }

  read(): void {
    if (this.#document.errors.length > 0) {
      for (const error of this.#document.errors) {
        this.#problem(
          error.pos[0],
          `not YAML: ${error.message.split('\n')[0]}`,
        );
      }
      return;
    }
    const root = this.#document.contents;
    if (root === null) return;
    if (!isMap(root)) {
      this.#problem(0, `expected the keys ${LISTS.join(', ')}`);
      return;
    }
    for (const { key } of root.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!LISTS.some(list => list === name)) {
        this.#problem(
          (key as Node).range?.[0] ?? 0,
          `unknown key "${name}"; a definition file has ${LISTS.join(', ')}`,
        );
      }
    }
    this.#list(
      'checks',
      checkSchema,
      raw => {
        const definition = {
          ...raw,
          weight: raw.weight ?? SEVERITY_WEIGHTS[raw.severity],
        };
        compileCheck(definition);
        return definition;
      },
      this.#file.checks,
    );
    this.#list(
      'scorecards',
      scorecardSchema,
      raw => raw,
      this.#file.scorecards,
    );
    this.#list(
      'factSources',
      pushedSourceSchema,
      raw => raw,
      this.#file.pushedSources,
    );
  }

  #list<TSchema extends z.ZodType, TDefinition>(
    key: (typeof LISTS)[number],
    schema: TSchema,
    build: (raw: z.output<TSchema>) => TDefinition,
    into: Located<TDefinition>[],
  ): void {
    const list = this.#document.get(key, true) as Node | undefined;
    if (list === undefined || (isScalar(list) && list.value === null)) return;
    if (!isSeq(list)) {
      this.#problem(list.range?.[0] ?? 0, `"${key}" must be a list`);
      return;
    }
    list.items.forEach((item, index) => {
      const offset = (item as Node).range?.[0] ?? 0;
      let value: unknown;
      try {
        value = (item as Node).toJS(this.#document, { maxAliasCount: 50 });
      } catch (error) {
        this.#problem(offset, (error as Error).message);
        return;
      }
      const id = (value as { id?: unknown } | null)?.id;
      const name = typeof id === 'string' ? id : undefined;
      const parsed = schema.safeParse(value);
      if (!parsed.success) {
        for (const issue of parsed.error.issues) {
          const where =
            issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
          this.#problem(
            this.#offsetOf([key, index, ...issue.path]) ?? offset,
            `${where}${messageOf(issue)}`,
            name,
          );
        }
        return;
      }
      try {
        into.push({
          definition: build(parsed.data),
          location: this.#location,
          ...this.#position(offset),
        });
      } catch (error) {
        this.#problem(
          this.#offsetOf([
            key,
            index,
            'rule',
            ...brokenPath(value as object),
          ]) ?? offset,
          (error as Error).message,
          name,
        );
      }
    });
  }

  /** Where the deepest node on a path stands. */
  #offsetOf(path: readonly PropertyKey[]): number | undefined {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true) as
        | Node
        | undefined;
      if (node?.range) return node.range[0];
    }
    return undefined;
  }

  #position(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #problem(offset: number, message: string, id?: string): void {
    const problem: DefinitionProblem = {
      location: this.#location,
      ...this.#position(offset),
      message,
    };
    if (id !== undefined) problem.id = id;
    this.#file.problems.push(problem);
  }
}

/** Where in a check's rule the first comparison stands that is wrong by itself. */
function brokenPath(definition: { rule?: Rule }): PropertyKey[] {
  const find = (rule: Rule): PropertyKey[] | undefined => {
    if ('not' in rule) return prefixed('not', find(rule.not));
    for (const key of ['all', 'any'] as const) {
      const parts = (rule as Partial<Record<typeof key, Rule[]>>)[key] ?? [];
      for (const [index, part] of parts.entries()) {
        const path = find(part);
        if (path) return [key, index, ...path];
      }
    }
    if ('fact' in rule) {
      try {
        compileRule(rule);
      } catch {
        return [];
      }
    }
    return undefined;
  };
  return (definition.rule && find(definition.rule)) ?? [];
}

function prefixed(
  key: PropertyKey,
  path: PropertyKey[] | undefined,
): PropertyKey[] | undefined {
  return path && [key, ...path];
}

/** What is wrong, in the words of somebody who writes YAML. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return issue.message;
  return issue.message.endsWith('received undefined')
    ? `is missing; it is ${article(issue.expected)}`
    : `must be ${article(issue.expected)}`;
}

function article(type: string): string {
  const name = type === 'array' ? 'list' : type;
  return /^[aeio]/.test(name) ? `an ${name}` : `a ${name}`;
}

/**
 * Reads the definitions of one YAML file. A definition that is wrong becomes a problem with its
 * line; the others are returned.
 *
 * @param location - named in problems: the file or URL
 */
export function parseDefinitions(text: string, location: string): ParsedFile {
  const file: ParsedFile = {
    checks: [],
    scorecards: [],
    pushedSources: [],
    problems: [],
  };
  const lines = new LineCounter();
  let documents: Document.Parsed[];
  try {
    documents = parseAllDocuments(text, {
      lineCounter: lines,
      uniqueKeys: true,
      // An alias bomb ends as a problem of this file.
      logLevel: 'silent',
    }) as Document.Parsed[];
  } catch (error) {
    file.problems.push({
      location,
      message: `not YAML: ${(error as Error).message}`,
    });
    return file;
  }
  for (const document of documents) {
    new DocumentReader(document, lines, location, file).read();
  }
  return file;
}
