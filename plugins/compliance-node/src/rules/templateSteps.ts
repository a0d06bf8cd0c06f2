import { z } from 'zod';
import { lintTemplate } from '../templates/lintTemplate';
import { ruleType, type RawFinding } from './RuleType';
import { readDocuments } from './yamlDocuments';

export const templateSteps = ruleType({
  id: 'template-steps',
  description:
    'Software templates check what they make before they publish it, and their gate cannot be passed by.',
  options: z.strictObject({
    files: z.array(z.string().min(1)).default(['**/template.yaml']),
  }),
  evaluate: (tree, { files }) => {
    const templates = tree.texts(files).flatMap(({ path, text }) =>
      readDocuments(path, text).documents.flatMap(({ document, lineOf }) => {
        const entity = document.toJS({ maxAliasCount: 100 });
        return entity?.kind === 'Template'
          ? [{ path, document, lineOf, entity }]
          : [];
      }),
    );
    if (templates.length === 0)
      return { notApplicable: 'There is no software template.' };
    return {
      findings: templates.flatMap(({ path, document, lineOf, entity }) =>
        lintTemplate(entity).map(
          ({ check, message, step }): RawFinding => ({
            message: `${path}: ${message}`,
            path,
            line:
              step === undefined
                ? undefined
                : lineOf(document.getIn(['spec', 'steps', step], true)),
            identity: `${check} ${message}`,
          }),
        ),
      ),
    };
  },
});
