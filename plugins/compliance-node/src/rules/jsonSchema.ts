import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import { z } from 'zod';
import { namesOf } from '../tree/FileTree';
import { ruleType, type RawFinding } from './RuleType';

const ajv = () => new Ajv({ allErrors: true, strict: false });
/** Not more problems of one document are told. */
const MOST = 20;

export const jsonSchema = ruleType({
  id: 'json-schema',
  description:
    'Every JSON or YAML document that matches has the shape of a JSON Schema.',
  options: z
    .strictObject({
      files: z.array(z.string().min(1)).min(1),
      schema: z.record(z.string(), z.unknown()),
    })
    .superRefine(({ schema }, context) => {
      try {
        ajv().compile(schema);
      } catch (error) {
        context.addIssue({
          code: 'custom',
          path: ['schema'],
          message: (error as Error).message,
        });
      }
    }),
  evaluate: (tree, { files, schema }) => {
    const found = tree.texts(files);
    if (found.length === 0)
      return { notApplicable: `There is no ${namesOf(files)}.` };
    const validate = ajv().compile(schema);
    return {
      findings: found.flatMap(({ path, text }) =>
        problemsOf(path, text, validate),
      ),
    };
  },
});

function problemsOf(
  path: string,
  text: string,
  validate: ValidateFunction,
): RawFinding[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines });
  return [...documents].flatMap((document): RawFinding[] => {
    const [broken] = document.errors;
    if (broken) {
      return [
        {
          message: `${path} cannot be read: ${broken.message.split('\n')[0]}`,
          path,
          line: lines.linePos(broken.pos[0]).line,
          identity: 'cannot be read',
        },
      ];
    }
    if (validate(document.toJS({ maxAliasCount: 100 }))) return [];
    return (validate.errors ?? []).slice(0, MOST).map(error => ({
      message: `${path}: ${error.instancePath || 'the document'} ${
        error.message
      }.`,
      path,
      line: lineOf(document, error, lines),
      identity: `${error.instancePath} ${error.keyword} ${error.message}`,
    }));
  });
}

/** Where the part that is wrong is; the part around it when it is missing. */
function lineOf(
  document: Document.Parsed,
  { instancePath }: ErrorObject,
  lines: LineCounter,
): number | undefined {
  const keys = instancePath
    .split('/')
    .slice(1)
    .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map(key => (/^\d+$/.test(key) ? Number(key) : key));
  const node = document.getIn(keys, true) as { range?: number[] } | undefined;
  return node?.range ? lines.linePos(node.range[0]).line : undefined;
}
