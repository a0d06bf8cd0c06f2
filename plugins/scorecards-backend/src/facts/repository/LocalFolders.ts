import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { OpenFolders } from '@thrive/sources';
import { matchesPattern, mayHoldMatch } from './matchesPattern';
import type { RepositoryAnswer, RepositoryFile } from './RepositoryReader';

const MOST_ENTRIES = 20_000;
const SKIPPED = new Set(['node_modules', '.git']);

/**
 * Reads source folders on the backend's own disk, only below the folders that were opened by
 * configuration. An entity's annotation can never reach anything else: links are resolved first,
 * and links inside a folder are passed over.
 */
export class LocalFolders {
  readonly #open: OpenFolders;

  constructor(roots: readonly string[]) {
    this.#open = new OpenFolders(roots);
  }

  /**
   * The files that match one of the patterns, found by going into folders that may hold such only.
   *
   * @throws Error when the folder is not below one that is open, cannot be read, or holds too much
   */
  async read(
    folder: string,
    patterns: readonly string[],
    etag: string | undefined,
  ): Promise<RepositoryAnswer> {
    const real = await this.#open.find(folder);
    if (!real) {
      throw new Error(
        'the source folder is not below one of scorecards.localFolders, or is gone',
      );
    }
    const files: (RepositoryFile & { modified: number })[] = [];
    await this.#walk(real, '', patterns, files, { entries: 0 });
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

  async #walk(
    root: string,
    below: string,
    patterns: readonly string[],
    files: (RepositoryFile & { modified: number })[],
    budget: { entries: number },
  ): Promise<void> {
    const reading = fs.readdir(path.join(root, below), { withFileTypes: true });
    const entries = below === '' ? await reading : await unlessGone(reading);
    for (const entry of entries ?? []) {
      budget.entries += 1;
      // What lies behind would count as missing.
      if (budget.entries > MOST_ENTRIES) {
        throw new Error(
          `the folders in which rules look for files have more than ${MOST_ENTRIES} entries; narrow the patterns`,
        );
      }
      const relative = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        const mayHold = patterns.some(pattern =>
          mayHoldMatch(relative, pattern),
        );
        if (mayHold && !SKIPPED.has(entry.name)) {
          await this.#walk(root, relative, patterns, files, budget);
        }
      } else if (
        entry.isFile() &&
        patterns.some(pattern => matchesPattern(relative, pattern))
      ) {
        const file = path.join(root, relative);
        const found = await unlessGone(fs.stat(file));
        if (!found) continue;
        files.push({
          path: relative,
          size: found.size,
          modified: found.mtimeMs,
          text: () => fs.readFile(file, 'utf8'),
        });
      }
    }
  }
}

/** What is deleted while its folder is walked is not there. */
async function unlessGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
