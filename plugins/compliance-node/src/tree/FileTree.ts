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

/** Files of a folder, read once. @public */
export class FileTree {
  readonly files: readonly TreeFile[];
  #onUnread: ((file: UnreadFile) => void) | undefined;

  constructor(files: readonly TreeFile[]) {
    this.files = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** The same files, telling of each that is asked for its text and was not read. */
  watched(onUnread: (file: UnreadFile) => void): FileTree {
    const tree = new FileTree(this.files);
    tree.#onUnread = onUnread;
    return tree;
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

  /**
   * Texts that were read, of those that globs match. A rule that asks for one that was not read does not
   * pass: it is `not-run`, unless it fails.
   */
  texts(globs: readonly string[]): (TreeFile & { text: string })[] {
    return this.matching(globs).flatMap(file => {
      const { path, text, unread } = file;
      if (unread !== undefined && isUnreadText(file))
        this.#onUnread?.({ path, why: unread });
      return text === undefined ? [] : { ...file, text };
    });
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

/** Whether a file was not read that may be a text, into which somebody has to look. */
export function isUnreadText({ unread, isBinary }: TreeFile): boolean {
  return unread !== undefined && !isBinary;
}

/** Globs in words: each by the plainest path that it matches. */
export function namesOf(globs: readonly string[]): string {
  const plain = globs.map(glob => braceExpand(glob)[0]);
  return plain.length > 1
    ? `${plain.slice(0, -1).join(', ')} or ${plain.at(-1)}`
    : plain[0];
}
