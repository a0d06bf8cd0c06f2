import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  DEFAULT_LIMITS,
  FileTree,
  readTree,
  type CheckerPool,
} from '@thrive/backstage-plugin-compliance-node';

const KILOBYTE = 1024;

/** Which files of a workspace are looked at. */
export interface Part {
  path?: string;
  include?: readonly string[];
  exclude?: readonly string[];
  maxFileSizeKb?: number;
}

/**
 * Reads a workspace, or a part of it.
 *
 * @returns the files, and in words which part they are; undefined for the whole
 * @throws when the path leads out of the workspace, there is no such folder, or globs take too long
 */
export async function readPart(
  workspacePath: string,
  { path = '.', include, exclude, maxFileSizeKb }: Part,
  { checkers, signal }: { checkers: CheckerPool; signal?: AbortSignal },
): Promise<{ tree: FileTree; part?: string }> {
  const whole = await readTree(resolveSafeChildPath(workspacePath, path), {
    signal,
    ignored: 'read',
    limits: {
      fileBytes:
        maxFileSizeKb === undefined
          ? DEFAULT_LIMITS.fileBytes
          : maxFileSizeKb * KILOBYTE,
    },
  });
  const globs = [
    ...(include ?? ['**']),
    ...(exclude ?? []).map(glob => `!${glob}`),
  ];
  const tree =
    include === undefined && exclude === undefined
      ? whole
      : await checkers.use(checker => checker.narrow(whole, globs));
  const part = [
    ...(path === '.' || path === './' ? [] : [path]),
    ...(include ?? []),
    ...(exclude ?? []).map(glob => `!${glob}`),
  ].join(' ');
  return { tree, part: part === '' ? undefined : part.slice(0, 300) };
}

/**
 * The digest of a workspace as it is now, without the documents about it that were written into it.
 *
 * @param documents - SHA-256 of those
 */
export async function digestWithout(
  workspacePath: string,
  documents: ReadonlySet<string>,
): Promise<string> {
  const { files } = await readTree(workspacePath, { ignored: 'read' });
  return new FileTree(files.filter(({ sha256 }) => !documents.has(sha256)))
    .digest;
}
