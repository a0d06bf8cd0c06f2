import { isMap, isScalar, isSeq, visit, type Pair } from 'yaml';
import { z } from 'zod';
import { isFloating } from './images';
import { ruleType, type RawFinding } from './RuleType';
import {
  findingsOf,
  readDocuments,
  type YamlDocument,
  type YamlProblem,
} from './yamlDocuments';

const CHECKS = ['pinned-image', 'pinned-include', 'no-plain-secrets'] as const;
type Check = (typeof CHECKS)[number];

const SECRET = /(^|_)(PASSWORD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)($|_)/i;
const COMMIT = /^[0-9a-f]{40}$/;

type Problem = YamlProblem<Check>;

function problemsOfPair({ key, value }: Pair): Problem[] {
  const name = isScalar(key) ? key.value : undefined;
  if (name === 'image') {
    const image = isMap(value)
      ? value.get('name')
      : isScalar(value) && value.value;
    return typeof image === 'string' && isFloating(image)
      ? [
          {
            check: 'pinned-image',
            message: `The image ${image} is another one tomorrow.`,
            node: key,
          },
        ]
      : [];
  }
  if (name === 'include' && isSeq(value)) {
    return value.items.filter(isMap).flatMap((item): Problem[] =>
      item.has('project') && !COMMIT.test(String(item.get('ref')))
        ? [
            {
              check: 'pinned-include',
              message: `What is included from ${item.get(
                'project',
              )} is whatever it is tomorrow; name a commit as its ref.`,
              node: item,
            },
          ]
        : [],
    );
  }
  if (name === 'variables' && isMap(value)) {
    return value.items.flatMap((item): Problem[] => {
      const variable = String(isScalar(item.key) ? item.key.value : '');
      const given = isScalar(item.value) ? String(item.value.value ?? '') : '';
      return SECRET.test(variable) && given !== '' && !given.startsWith('$')
        ? [
            {
              check: 'no-plain-secrets',
              message: `${variable} is written down; set it as a masked variable of the project.`,
              node: item.key,
            },
          ]
        : [];
    });
  }
  return [];
}

function problemsOf({ document }: YamlDocument): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Pair: (_, pair) => {
      problems.push(...problemsOfPair(pair));
    },
  });
  return problems;
}

export const gitlabCi = ruleType({
  id: 'gitlab-ci',
  description:
    'Images and what is included stay the same, and no secret is written down in a pipeline of GitLab.',
  options: z.strictObject({
    files: z.array(z.string()).default(['.gitlab-ci.yml', '.gitlab/**/*.yml']),
    checks: z
      .array(z.enum(CHECKS))
      .min(1)
      .default([...CHECKS]),
  }),
  evaluate: (tree, { files, checks }) => {
    const found = tree.texts(files);
    if (found.length === 0)
      return { notApplicable: 'There is no pipeline of GitLab.' };
    const wanted = new Set<Check>(checks);
    return {
      findings: found.flatMap(({ path, text }): RawFinding[] => {
        const { documents, broken } = readDocuments(path, text);
        return [
          ...broken,
          ...documents.flatMap(document =>
            findingsOf(path, document, problemsOf(document), wanted),
          ),
        ];
      }),
    };
  },
});
