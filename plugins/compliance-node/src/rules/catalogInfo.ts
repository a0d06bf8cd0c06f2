import { z } from 'zod';
import { findingsOfNone, ruleType, type RawFinding } from './RuleType';
import { readDocuments, type YamlDocument } from './yamlDocuments';

const API_VERSION = /^backstage\.io\/v1(alpha1|beta1)$/;
const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** Entities of the software catalog that describe a repository. */
export const catalogInfo = ruleType({
  id: 'catalog-info',
  description:
    'The entities of a repository are sound, have an owner, and the annotations, tags and links that are wanted.',
  options: z.strictObject({
    files: z.array(z.string()).default(['catalog-info.yaml']),
    annotations: z.array(z.string()).default([]),
    owner: z.boolean().default(true),
    description: z.boolean().default(false),
    fewestTags: z.number().int().min(0).default(0),
    fewestLinks: z.number().int().min(0).default(0),
  }),
  evaluate: (tree, { files, ...wanted }) => {
    const found = tree.texts(files);
    if (found.length === 0) return { findings: findingsOfNone(tree, files) };
    return {
      findings: found.flatMap(({ path, text }) => {
        const { documents, broken } = readDocuments(path, text);
        return [
          ...broken,
          ...documents.flatMap(document => problemsOf(document, wanted, path)),
        ];
      }),
    };
  },
});

interface Wanted {
  annotations: readonly string[];
  owner: boolean;
  description: boolean;
  fewestTags: number;
  fewestLinks: number;
}

function problemsOf(
  { document, map, lineOf }: YamlDocument,
  wanted: Wanted,
  path: string,
): RawFinding[] {
  const line = lineOf(document.contents);
  const find = (message: string): RawFinding => ({ message, path, line });
  // Such as the one before the first line of dashes.
  if (document.contents === null) return [];
  if (!map) return [find(`${path} has no entity.`)];
  const { apiVersion, kind, metadata, spec } = document.toJS({
    maxAliasCount: 100,
  });
  const called = `${kind ?? 'The entity'} ${metadata?.name ?? ''}`.trim();
  const sizeOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);
  const wrong: [boolean, string][] = [
    [!API_VERSION.test(String(apiVersion)), 'has no apiVersion of Backstage'],
    [typeof kind !== 'string', 'has no kind'],
    [!NAME.test(String(metadata?.name ?? '')), 'has no sound metadata.name'],
    [wanted.owner && !spec?.owner, 'has no spec.owner'],
    [wanted.description && !metadata?.description, 'has no description'],
    [
      sizeOf(metadata?.tags) < wanted.fewestTags,
      `has fewer than ${wanted.fewestTags} tags`,
    ],
    [
      sizeOf(metadata?.links) < wanted.fewestLinks,
      `has fewer than ${wanted.fewestLinks} links`,
    ],
    ...wanted.annotations.map((annotation): [boolean, string] => [
      !metadata?.annotations?.[annotation],
      `has no annotation ${annotation}`,
    ]),
  ];
  return wrong
    .filter(([isWrong]) => isWrong)
    .map(([, what]) => find(`${called} ${what}.`));
}
