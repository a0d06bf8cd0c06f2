import parse from 'spdx-expression-parse';
import spdxSatisfies from 'spdx-satisfies';
import { z } from 'zod';
import { namesOf } from '../tree/FileTree';
import { findingsOfNone, lineAt, ruleType, type RawFinding } from './RuleType';
import { readDocuments } from './yamlDocuments';

// The types at hand are of an older major version, which took one expression instead of a list.
const satisfies = spdxSatisfies as unknown as (
  expression: string,
  allowed: string[],
) => boolean;

/**
 * What only one licence says, by its SPDX id. The first that fits is it: those that contain another
 * one's words come before it.
 */
const KNOWN: readonly [string, RegExp][] = [
  ['Apache-2.0', /apache license\s+version 2\.0, january 2004/],
  ['MPL-2.0', /mozilla public license,? version 2\.0/],
  ['EPL-2.0', /eclipse public license - v 2\.0/],
  ['AGPL-3.0', /gnu affero general public license\s+version 3/],
  ['LGPL-3.0', /gnu lesser general public license\s+version 3/],
  ['LGPL-2.1', /gnu lesser general public license\s+version 2\.1/],
  ['GPL-3.0', /gnu general public license\s+version 3/],
  ['GPL-2.0', /gnu general public license\s+version 2/],
  ['BSL-1.0', /boost software license - version 1\.0/],
  ['Unlicense', /this is free and unencumbered software released into the/],
  ['CC0-1.0', /creative commons (legal code\s+)?cc0 1\.0 universal/],
  [
    'ISC',
    /permission to use, copy, modify, and\/or distribute this software for any purpose/,
  ],
  [
    'BSD-3-Clause',
    /redistribution and use in source and binary forms[^]*neither the name/,
  ],
  ['BSD-2-Clause', /redistribution and use in source and binary forms/],
  [
    'MIT',
    /permission is hereby granted, free of charge, to any person obtaining a copy/,
  ],
];

/** Which licence a text is, as SPDX calls it; undefined for one that is not known. */
export function licenceOf(text: string): string | undefined {
  const words = text.toLowerCase().replace(/(?:[\s#*]|\/\/)+/g, ' ');
  return KNOWN.find(([, says]) => says.test(words))?.[0];
}

const licenceIds = z
  .array(z.string().refine(isExpression, 'It is no licence as SPDX writes it.'))
  .min(1);

export const licenceFile = ruleType({
  id: 'licence-file',
  description:
    'The licence file holds the text of a licence that is known, or of one of those that are allowed.',
  options: z.strictObject({
    files: z
      .array(z.string().min(1))
      .default(['LICENSE{,.*}', 'LICENCE{,.*}', 'COPYING{,.*}']),
    allowed: licenceIds.optional(),
  }),
  evaluate: (tree, { files, allowed }) => {
    const found = tree.texts(files);
    if (found.length === 0) return { findings: findingsOfNone(tree, files) };
    return {
      findings: found.flatMap(({ path, text }): RawFinding[] => {
        const licence = licenceOf(text);
        if (licence === undefined)
          return [{ message: `${path} is no licence that is known.`, path }];
        // The same text is the licence of "only" and of "or later".
        const isAllowed =
          !allowed || allowed.some(each => each.startsWith(licence));
        return isAllowed
          ? []
          : [{ message: `${path} is ${licence}, which is not allowed.`, path }];
      }),
    };
  },
});

/** Where package manifests say their licence. */
const MANIFESTS: readonly [RegExp, (manifest: any) => unknown][] = [
  [/package\.json$/, manifest => manifest.license],
  [/Cargo\.toml$/, manifest => manifest.package?.license],
  [
    /pyproject\.toml$/,
    manifest =>
      manifest.project?.license?.text ?? manifest.project?.license ?? undefined,
  ],
  [/composer\.json$/, manifest => manifest.license],
];

export const licenceExpression = ruleType({
  id: 'licence-expression',
  description:
    'Package manifests name a licence as SPDX writes it, and one that is allowed.',
  options: z.strictObject({
    files: z
      .array(z.string().min(1))
      .default([
        '**/package.json',
        '**/Cargo.toml',
        '**/pyproject.toml',
        '**/composer.json',
      ]),
    allowed: licenceIds.optional(),
  }),
  evaluate: (tree, { files, allowed }) => {
    const found = tree.texts(files);
    if (found.length === 0)
      return { notApplicable: `There is no ${namesOf(files)}.` };
    return {
      findings: found.flatMap(({ path, text }): RawFinding[] => {
        const read = MANIFESTS.find(([name]) => name.test(path))?.[1];
        if (!read) return [];
        const { documents, broken } = readDocuments(path, text);
        const [first] = documents;
        if (!first) return broken;
        const written = read(first.document.toJS() ?? {});
        const problem = problemOf(written, allowed);
        if (problem === undefined) return [];
        const at = text.search(/licen[sc]e/);
        return [
          {
            message: `${path} ${problem}.`,
            path,
            line: at === -1 ? undefined : lineAt(text, at),
          },
        ];
      }),
    };
  },
});

function problemOf(
  written: unknown,
  allowed: string[] | undefined,
): string | undefined {
  if (written === undefined) return 'names no licence';
  if (typeof written !== 'string' || !isExpression(written))
    return `names ${JSON.stringify(written)}, which is no licence of SPDX`;
  return allowed && !satisfies(written, allowed)
    ? `is under ${written}, which is not allowed`
    : undefined;
}

/** Whether a text is a licence expression (SPDX specification, annex D). */
function isExpression(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
