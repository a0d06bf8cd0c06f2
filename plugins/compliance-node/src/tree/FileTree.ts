import { createHash } from 'node:crypto';
import { braceExpand, Minimatch } from 'minimatch';
import type { UnreadFile } from '../types';

/** A file as rules see it. @public */
export interface TreeFile {
  /** From the root of the tree, with slashes. */
  path: string;
  size: number;
  /** SHA-256 of the contents; of the target, for a symbolic link. */
  sha256: string;
  isExecutable: boolean;
  /** Where a symbolic link leads; links are never followed. */
  linkTo?: string;
  /** Whether it holds bytes that no text has. */
  isBinary: boolean;
  /** The contents of a text that was read. */
  text?: string;
  /** Why a text was not read. */
  unread?: string;
}

const NUL = 0;
/** Of so many bytes at the beginning it is told whether a file is a text. */
const SNIFFED = 8192;

/** Whether contents are no text: they have a zero byte near the beginning, or are no UTF-8. */
export function isBinary(contents: Buffer): boolean {
  if (contents.subarray(0, SNIFFED).includes(NUL)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(contents);
    return false;
  } catch {
    return true;
  }
}

/** Files of a folder, read once. @public */
export class FileTree {
  readonly files: readonly TreeFile[];

  constructor(files: readonly TreeFile[]) {
    this.files = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** A tree of texts, by path. */
  static of(texts: Readonly<Record<string, string>>): FileTree {
    return new FileTree(
      Object.entries(texts).map(([path, text]) => {
        const contents = Buffer.from(text);
        return {
          path,
          size: contents.length,
          sha256: createHash('sha256').update(contents).digest('hex'),
          isExecutable: false,
          isBinary: false,
          text,
        };
      }),
    );
  }

  /** Files whose paths one of the globs matches, and none that begins with an exclamation mark. */
  matching(globs: readonly string[]): TreeFile[] {
    const all = globs.map(
      glob => new Minimatch(glob.replace(/^!/, ''), { dot: true }),
    );
    const isOut = (index: number) => globs[index].startsWith('!');
    const matches = (path: string, out: boolean) =>
      all.some((glob, index) => isOut(index) === out && glob.match(path));
    return this.files.filter(
      ({ path }) => matches(path, false) && !matches(path, true),
    );
  }

  /** Texts that were read, of those that globs match. */
  texts(globs: readonly string[]): (TreeFile & { text: string })[] {
    return this.matching(globs).flatMap(file =>
      file.text === undefined ? [] : { ...file, text: file.text },
    );
  }

  get unread(): UnreadFile[] {
    return this.files.flatMap(({ path, unread }) =>
      unread === undefined ? [] : { path, why: unread },
    );
  }

  get bytes(): number {
    return this.files.reduce((sum, { size }) => sum + size, 0);
  }

  /** SHA-256 over all paths and contents. */
  get digest(): string {
    const hash = createHash('sha256');
    for (const { path, sha256 } of this.files)
      hash.update(JSON.stringify([path, sha256]));
    return hash.digest('hex');
  }
}

/** Globs in words: each by the plainest path that it matches. */
export function namesOf(globs: readonly string[]): string {
  const plain = globs.map(glob => braceExpand(glob)[0]);
  return plain.length > 1
    ? `${plain.slice(0, -1).join(', ')} or ${plain.at(-1)}`
    : plain[0];
}
