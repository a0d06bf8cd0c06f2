import { z } from 'zod';
import type { FileTree } from '../tree/FileTree';
import { lineAt, ruleType, type RawFinding } from './RuleType';

const CHECKS = ['lockfile', 'no-remote-sources', 'licence'] as const;

const LOCKFILES = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
];
const KINDS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
];
/** What is fetched from an address instead of a registry: nobody keeps it as it is. */
const REMOTE =
  /^(https?:|git[:+]|git@|github:|gitlab:|bitbucket:|[\w-]+\/[\w.-]+(#|$))/;
/** Names of licences as SPDX writes them, with AND, OR, WITH and parentheses. */
const EXPRESSION =
  /^(\(*[A-Za-z0-9.+-]+\)*)(\s+(AND|OR|WITH)\s+\(*[A-Za-z0-9.+-]+\)*)*$|^SEE LICENSE IN .+$|^UNLICENSED$/;

const manifest = z.looseObject({
  license: z.unknown().optional(),
  ...Object.fromEntries(
    KINDS.map(kind => [kind, z.record(z.string(), z.unknown()).optional()]),
  ),
});

function problemsOf(
  hasLock: (path: string) => boolean,
  path: string,
  text: string,
  wanted: ReadonlySet<string>,
): RawFinding[] {
  const find = (message: string, part?: string): RawFinding => {
    const index = part === undefined ? -1 : text.indexOf(part);
    return {
      message: `${path}: ${message}`,
      path,
      line: index === -1 ? undefined : lineAt(text, index),
    };
  };
  let written: z.infer<typeof manifest>;
  try {
    written = manifest.parse(JSON.parse(text));
  } catch {
    return [find('It is no manifest of npm.')];
  }
  const entries = KINDS.flatMap(kind =>
    Object.entries((written as Record<string, object>)[kind] ?? {}),
  );
  const remote = entries.filter(([, version]) => REMOTE.test(String(version)));
  const { license } = written;
  return [
    ...(wanted.has('lockfile') && entries.length > 0 && !hasLock(path)
      ? [
          find(
            'What it depends on is another thing tomorrow: it has no lockfile.',
          ),
        ]
      : []),
    ...(wanted.has('no-remote-sources')
      ? remote.map(([name, version]) =>
          find(
            `${name} comes from ${version}, which no registry keeps.`,
            `"${name}"`,
          ),
        )
      : []),
    ...(wanted.has('licence') &&
    (typeof license !== 'string' || !EXPRESSION.test(license.trim()))
      ? [
          find(
            license === undefined
              ? 'It does not say under which licence it is.'
              : `"${license}" is no licence expression of SPDX.`,
            '"license"',
          ),
        ]
      : []),
  ];
}

/** Whether a package has a lockfile, beside it or at the root. */
function lockedIn(tree: FileTree): (path: string) => boolean {
  const paths = new Set(tree.files.map(({ path }) => path));
  return path =>
    LOCKFILES.some(
      name => paths.has(name) || paths.has(`${folderOf(path)}${name}`),
    );
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === -1 ? '' : path.slice(0, end + 1);
}

export const npmDependencies = ruleType({
  id: 'npm-dependencies',
  description:
    'Packages of npm have a lockfile, take nothing from bare addresses, and say their licence as SPDX writes it.',
  options: z.strictObject({
    files: z.array(z.string()).default(['**/package.json']),
    checks: z
      .array(z.enum(CHECKS))
      .min(1)
      .default([...CHECKS]),
  }),
  evaluate: (tree, { files, checks }) => {
    const found = tree.texts(files);
    if (found.length === 0)
      return { notApplicable: 'There is no package of npm.' };
    const wanted = new Set<string>(checks);
    const hasLock = lockedIn(tree);
    return {
      findings: found.flatMap(({ path, text }) =>
        problemsOf(hasLock, path, text, wanted),
      ),
    };
  },
});
