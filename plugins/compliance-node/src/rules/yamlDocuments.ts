import { parse as parseToml } from 'smol-toml';
import {
  Document,
  isMap,
  LineCounter,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { RawFinding } from './RuleType';

/** A document of a YAML, JSON or TOML file, with where its parts are. @public */
export interface YamlDocument {
  document: Document;
  /** Its contents, when they are a mapping. */
  map?: YAMLMap;
  /** The line of a part, from 1. */
  lineOf: (node: unknown) => number | undefined;
}

/** What is wrong with a part of a document, by the check that says so. */
export interface YamlProblem<Check> {
  check: Check;
  message: string;
  node: unknown;
}

/**
 * The documents of a file, of which an empty one has none; those that cannot be read are findings.
 *
 * @public
 */
export function readDocuments(
  path: string,
  text: string,
): { documents: YamlDocument[]; broken: RawFinding[] } {
  if (path.endsWith('.toml')) return readToml(path, text);
  const lines = new LineCounter();
  const documents: YamlDocument[] = [];
  const broken: RawFinding[] = [];
  const lineOf = (node: unknown) => {
    const range = (node as { range?: number[] } | null | undefined)?.range;
    return range && lines.linePos(range[0]).line;
  };
  for (const document of parseAllDocuments(text, { lineCounter: lines })) {
    const [error] = document.errors;
    const { contents } = document;
    if (error) {
      broken.push({
        message: `${path} cannot be read: ${wordsOf(error.message)}`,
        path,
        line: lines.linePos(error.pos[0]).line,
        identity: 'cannot be read',
      });
    } else {
      const map = isMap(contents) ? contents : undefined;
      documents.push({ document, map, lineOf });
    }
  }
  return { documents, broken };
}

function wordsOf(message: string): string {
  return message.includes('call stack')
    ? 'it is nested too deeply.'
    : message.split('\n')[0];
}

/** As one document, of whose parts the lines are not known. */
function readToml(
  path: string,
  text: string,
): { documents: YamlDocument[]; broken: RawFinding[] } {
  try {
    const document = new Document(parseToml(text));
    const { contents } = document;
    const map = isMap(contents) ? contents : undefined;
    return {
      documents: [{ document, map, lineOf: () => undefined }],
      broken: [],
    };
  } catch (error) {
    const { message, line } = error as Error & { line?: number };
    return {
      documents: [],
      broken: [
        {
          message: `${path} cannot be read: ${message.split('\n')[0]}`,
          path,
          line,
          identity: 'cannot be read',
        },
      ],
    };
  }
}

/** Problems of a document as findings, of the checks that are wanted. */
export function findingsOf<Check>(
  path: string,
  { lineOf }: YamlDocument,
  problems: readonly YamlProblem<Check>[],
  wanted: ReadonlySet<Check>,
): RawFinding[] {
  return problems
    .filter(({ check }) => wanted.has(check))
    .map(({ check, message, node }) => ({
      message,
      path,
      line: lineOf(node),
      identity: `${check} ${message}`,
    }));
}
