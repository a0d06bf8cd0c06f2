import { Environment } from '@marcbachmann/cel-js';
import Ajv from 'ajv';
import { z } from 'zod';
import { digestOf } from '../policy/digestOf';
import { namesOf, type FileTree } from '../tree/FileTree';
import type { CheckContext } from '../types';
import { ruleType, type RawFinding } from './RuleType';
import { readDocuments } from './yamlDocuments';

/** Of the Common Expression Language, https://cel.dev; a name that is not known is an error. */
const environment = new Environment()
  .registerVariable('document', 'dyn')
  .registerVariable('path', 'dyn')
  .registerVariable('files', 'dyn')
  .registerVariable('parameters', 'dyn')
  .registerVariable('entity', 'dyn')
  .registerVariable('template', 'dyn')
  .registerVariable('user', 'dyn');

/** An expression that can be read. */
const expression = z
  .string()
  .min(1)
  .max(4000)
  .superRefine((text, context) => {
    try {
      environment.parse(text);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: (error as Error).message.split('\n')[0],
      });
    }
  });

const message = z.string().min(1).max(500);

/** True or not; what is asked for and missing makes it not so, and the message says what. */
function holds(text: string, known: object): true | string {
  try {
    const value = environment.parse(text)({ ...known });
    if (value === true) return true;
    return value === false ? '' : 'The expression is neither true nor false.';
  } catch (error) {
    const [first] = (error as Error).message.split('\n');
    if (/^No such key/.test(first)) return first;
    throw error;
  }
}

function around(tree: FileTree, context: CheckContext) {
  return {
    files: tree.files.map(({ path, size, isBinary, isExecutable }) => ({
      path,
      size,
      isBinary,
      isExecutable,
    })),
    parameters: context.parameters ?? {},
    entity: context.entity ?? {},
    template: context.template ?? {},
    user: context.user ?? {},
  };
}

function findingOf(
  what: string,
  held: string,
  more: Omit<RawFinding, 'message'> = {},
): RawFinding {
  return { message: held === '' ? what : `${what} (${held})`, ...more };
}

export const expressionRule = ruleType({
  id: 'expression',
  description:
    'An expression of CEL is true: of every document that matches, or of the list of files.',
  options: z.strictObject({
    /** The expression is asked of each document of these; of all files together, without. */
    files: z.array(z.string().min(1)).min(1).optional(),
    expression,
    message,
  }),
  evaluate: (tree, { files, expression: text, message: what }, context) => {
    const known = around(tree, context);
    if (!files) {
      const held = holds(text, known);
      return { findings: held === true ? [] : [findingOf(what, held)] };
    }
    const found = tree.texts(files);
    if (found.length === 0)
      return { notApplicable: `There is no ${namesOf(files)}.` };
    return {
      findings: found.flatMap(file => {
        const { documents, broken } = readDocuments(file.path, file.text);
        return [
          ...broken,
          ...documents.flatMap(({ document, lineOf }) => {
            const value = document.toJS({ maxAliasCount: 100 });
            const held = holds(text, {
              ...known,
              document: value,
              path: file.path,
            });
            return held === true
              ? []
              : [
                  findingOf(`${file.path}: ${what}`, held, {
                    path: file.path,
                    line: lineOf(document.contents),
                  }),
                ];
          }),
        ];
      }),
    };
  },
});

/* What is found in a form is found in these values: who accepts it accepts no others. */

export const parametersExpression = ruleType({
  id: 'parameters-expression',
  description:
    'An expression of CEL is true of what somebody typed into the form of a template.',
  moment: 'parameters',
  options: z.strictObject({ expression, message }),
  evaluate: (tree, { expression: text, message: what }, context) => {
    const held = holds(text, around(tree, context));
    if (held === true) return { findings: [] };
    const identity = `${what} ${digestOf(context.parameters)}`;
    return { findings: [findingOf(what, held, { identity })] };
  },
});

export const parametersSchema = ruleType({
  id: 'parameters-schema',
  description:
    'What somebody typed into the form of a template has the shape of a JSON Schema.',
  moment: 'parameters',
  options: z
    .strictObject({ schema: z.record(z.string(), z.unknown()) })
    .superRefine(({ schema }, context) => {
      try {
        new Ajv({ strict: false }).compile(schema);
      } catch (error) {
        context.addIssue({
          code: 'custom',
          path: ['schema'],
          message: (error as Error).message,
        });
      }
    }),
  evaluate: (_tree, { schema }, context) => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      schema,
    );
    if (validate(context.parameters ?? {})) return { findings: [] };
    const values = digestOf(context.parameters);
    return {
      findings: (validate.errors ?? []).map(
        ({ instancePath, message: problem }) => {
          const place = instancePath.slice(1).replaceAll('/', '.');
          const said = `${place || 'The form'} ${problem}.`;
          return { message: said, identity: `${said} ${values}` };
        },
      ),
    };
  },
});
