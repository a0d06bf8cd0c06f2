import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';
import { isMap, isPair, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import {
  type DefinitionProblem,
  type SurveyDefinition,
  surveysOpenApi,
} from '@thrive/backstage-plugin-surveys-common';
import { checkDefinition } from './checkDefinition';

/** The most characters that a file of a survey has. */
const LARGEST_FILE = 200_000;
/** More than these tell the same again. */
const MOST_PROBLEMS = 20;

export interface ParsedDefinition {
  /** As it was read, when it has the shape of a survey at least. */
  definition?: SurveyDefinition;
  problems: DefinitionProblem[];
}

// One description of what a survey is: that of the API.
const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: { date: /^\d{4}-\d\d-\d\d$/, 'date-time': true },
});
const hasShape = ajv.compile<SurveyDefinition>({
  $ref: '#/components/schemas/SurveyDefinition',
  components: surveysOpenApi.components,
});

/** Reads a survey in YAML (or JSON): problems come with the line they are in. */
export function parseDefinition(text: string): ParsedDefinition {
  if (text.length > LARGEST_FILE) {
    return {
      problems: [
        {
          message: `The file has ${text.length} characters; a survey has ${LARGEST_FILE} at the most.`,
        },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.slice(0, MOST_PROBLEMS).map(error => ({
        message: `This is no YAML: ${error.message}`,
        line: lines.linePos(error.pos[0]).line,
      })),
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { problems: [{ message: (error as Error).message }] };
  }
  const { definition, problems } = readDefinition(value);
  return {
    definition,
    problems: problems.map(problem => ({
      ...problem,
      line: lineOf(document, lines, problem.path),
    })),
  };
}

/** Reads a survey that comes as an object, from the editor. */
export function readDefinition(value: unknown): ParsedDefinition {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      problems: [
        {
          message: 'A survey is a list of keys: id, title, owner, mode, pages.',
        },
      ],
    };
  }
  if (!hasShape(value)) return { problems: explain(hasShape.errors ?? []) };
  return { definition: value, problems: checkDefinition(value) };
}

function explain(errors: readonly ErrorObject[]): DefinitionProblem[] {
  const problems = new Map<string, DefinitionProblem>();
  for (const error of errors) {
    const path = error.instancePath.slice(1).replaceAll('/', '.');
    const message = messageOf(error);
    // A text that is neither of its two forms is told once.
    if (message && !problems.has(path)) problems.set(path, { message, path });
  }
  return [...problems.values()].slice(0, MOST_PROBLEMS);
}

function messageOf({ keyword, params, instancePath, message }: ErrorObject) {
  const name =
    instancePath === '' ? 'A survey' : `"${instancePath.split('/').pop()}"`;
  switch (keyword) {
    case 'required':
      return `${name} needs the key "${params.missingProperty}".`;
    case 'additionalProperties':
      return `${name} has the key "${params.additionalProperty}", which means nothing here.`;
    case 'enum':
      return `${name} is one of: ${params.allowedValues.join(', ')}.`;
    case 'pattern':
      return `${name} consists of small letters, digits and dashes.`;
    case 'oneOf':
      return `${name} is a text, or one text per language.`;
    default:
      return `${name} ${message}.`;
  }
}

/** The line in which the nearest part of a path that is there begins. */
function lineOf(
  document: Document.Parsed,
  lines: LineCounter,
  path: string | undefined,
): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  const note = (value: unknown) => {
    const range = (value as { range?: [number, number, number] | null })?.range;
    if (range) offset = range[0];
  };
  note(node);
  for (const key of (path ?? '').split('.').filter(Boolean)) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => isPair(item) && String(item.key) === key,
      );
      if (!pair) break;
      note(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      note(node);
    } else {
      break;
    }
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}
