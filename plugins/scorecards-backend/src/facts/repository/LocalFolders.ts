import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { RepositoryAnswer, RepositoryFile } from './RepositoryReader';

const DEEPEST_FOLDER = 4;
const MOST_ENTRIES = 5_000;
const SKIPPED = new Set(['node_modules', '.git']);

/**
 * Reads source folders on the backend's own disk, only below the folders that were opened by
 * configuration. An entity's annotation can never reach anything else: links are resolved first,
 * and links inside a folder are passed over.
 */
export class LocalFolders {
  readonly #roots: readonly string[];

  constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  /** @throws Error when the folder is not below one that is open, or cannot be read */
  async read(
    folder: string,
    matches: (path: string) => boolean,
    etag: string | undefined,
  ): Promise<RepositoryAnswer> {
    const real = await this.#open(folder);
    if (!real) {
      throw new Error(
        'the source folder is not below one of scorecards.localFolders, or is gone',
      );
    }
    const files: (RepositoryFile & { modified: number })[] = [];
    await this.#walk(real, '', matches, files, { entries: 0 });
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const digest = createHash('sha256')
      .update(
        JSON.stringify(
          files.map(file => [file.path, file.size, file.modified]),
        ),
      )
      .digest('hex');
    return digest === etag ? { unchanged: true } : { files, etag: digest };
  }

  /** The real path of an open folder; a file stands for the folder it is in. */
  async #open(target: string): Promise<string | undefined> {
    const real = await realPath(target);
    if (real === undefined) return undefined;
    const folder = (await fs.stat(real)).isDirectory()
      ? real
      : path.dirname(real);
    for (const root of this.#roots) {
      const open = await realPath(root);
      if (open === undefined) continue;
      const relative = path.relative(open, folder);
      if (!relative.startsWith('..') && !path.isAbsolute(relative))
        return folder;
    }
    return undefined;
  }

  async #walk(
    root: string,
    below: string,
    matches: (path: string) => boolean,
    files: (RepositoryFile & { modified: number })[],
    budget: { entries: number },
  ): Promise<void> {
    const entries = await fs.readdir(path.join(root, below), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      budget.entries += 1;
      if (budget.entries > MOST_ENTRIES) return;
      const relative = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        const deep = relative.split('/').length >= DEEPEST_FOLDER;
        if (!deep && !SKIPPED.has(entry.name)) {
          await this.#walk(root, relative, matches, files, budget);
        }
      } else if (entry.isFile() && matches(relative)) {
        const file = path.join(root, relative);
        const { size, mtimeMs } = await fs.stat(file);
        files.push({
          path: relative,
          size,
          modified: mtimeMs,
          text: () => fs.readFile(file, 'utf8'),
        });
      }
    }
  }
}

/** Where a path leads; undefined when it leads nowhere. */
async function realPath(target: string): Promise<string | undefined> {
  return fs.realpath(target).catch(() => undefined);
}
