import { z } from 'zod';
import { namesOf } from '../tree/FileTree';
import { ruleType, type RawFinding } from './RuleType';

const globs = z.array(z.string().min(1)).min(1).max(100);

export const fileExists = ruleType({
  id: 'file-exists',
  description: 'At least one file matches one of the globs.',
  options: z.strictObject({
    files: globs,
    /** Characters that are no blanks: an empty file is as good as none. */
    notEmpty: z.boolean().default(true),
  }),
  evaluate: (tree, { files, notEmpty }) => {
    const found = tree.matching(files);
    const isFilled = found.some(({ text, size }) =>
      text === undefined ? size > 0 : text.trim() !== '',
    );
    if (found.length > 0 && (isFilled || !notEmpty)) return { findings: [] };
    const [first] = found;
    return {
      findings: [
        first
          ? { message: `${first.path} is empty.`, path: first.path }
          : { message: `There is no ${namesOf(files)}.` },
      ],
    };
  },
});

export const fileAbsent = ruleType({
  id: 'file-absent',
  description: 'No file matches any of the globs.',
  options: z.strictObject({ files: globs }),
  evaluate: (tree, { files }) => ({
    findings: tree.matching(files).map(({ path }) => ({
      message: `${path} should not be here.`,
      path,
    })),
  }),
});

export const largeFiles = ruleType({
  id: 'large-files',
  description: 'No file is larger than so many kilobytes.',
  options: z.strictObject({
    files: globs.default(['**']),
    most: z.number().int().min(1),
  }),
  evaluate: (tree, { files, most }) => ({
    findings: tree
      .matching(files)
      .filter(({ size }) => size > most * 1024)
      .map(({ path, size }) => ({
        message: `${path} has ${Math.ceil(
          size / 1024,
        )} kB; the most is ${most} kB.`,
        path,
        identity: 'too large',
      })),
  }),
});

export const binaryFiles = ruleType({
  id: 'binary-files',
  description: 'No file has contents that nobody can review.',
  options: z.strictObject({ files: globs.default(['**']) }),
  evaluate: (tree, { files }) => ({
    findings: tree
      .matching(files)
      .filter(({ isBinary }) => isBinary)
      .map(({ path }) => ({ message: `${path} is a binary file.`, path })),
  }),
});

export const executableFiles = ruleType({
  id: 'executable-files',
  description: 'Only files that match one of the globs are executable.',
  options: z.strictObject({ allowed: z.array(z.string()).default([]) }),
  evaluate: (tree, { allowed }) => {
    const may = new Set(tree.matching(allowed).map(({ path }) => path));
    return {
      findings: tree.files
        .filter(({ path, isExecutable }) => isExecutable && !may.has(path))
        .map(({ path }) => ({ message: `${path} is executable.`, path })),
    };
  },
});

export const symlinkEscape = ruleType({
  id: 'symlink-escape',
  description: 'No symbolic link leads out of the tree.',
  options: z.strictObject({}),
  evaluate: tree => ({
    findings: tree.files.flatMap(({ path, linkTo }): RawFinding[] =>
      linkTo !== undefined && leadsOut(path, linkTo)
        ? [
            {
              message: `${path} leads out of the repository, to ${linkTo}.`,
              path,
            },
          ]
        : [],
    ),
  }),
});

/** Whether a link, followed from its folder, comes above the root of the tree. */
function leadsOut(path: string, target: string): boolean {
  if (target.startsWith('/') || /^[A-Za-z]:|\\/.test(target)) return true;
  let depth = path.split('/').length - 1;
  for (const part of target.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
