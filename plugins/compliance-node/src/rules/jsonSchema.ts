import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import { namesOf } from '../tree/FileTree';
import { ruleType, type RawFinding } from './RuleType';
import { readDocuments } from './yamlDocuments';

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
  const { documents, broken } = readDocuments(path, text);
  if (documents.length === 0 && broken.length === 0)
    return [{ message: `${path} is empty.`, path }];
  return [
    ...broken,
    ...documents.flatMap(({ document, lineOf }) => {
      if (validate(document.toJS({ maxAliasCount: 100 }))) return [];
      return (validate.errors ?? []).slice(0, MOST).map(error => ({
        message: `${path}: ${error.instancePath || 'the document'} ${
          error.message
        }.`,
        path,
        line: lineOf(document.getIn(keysOf(error), true)),
        identity: `${error.instancePath} ${error.keyword} ${error.message}`,
      }));
    }),
  ];
}

/** The way to the part that is wrong; to the part around it when it is missing. */
function keysOf({ instancePath }: ErrorObject): (string | number)[] {
  return instancePath
    .split('/')
    .slice(1)
    .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map(key => (/^\d+$/.test(key) ? Number(key) : key));
}
