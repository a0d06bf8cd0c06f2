import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Folders of this machine that the configuration opens. What an entity says of its source can never
 * reach anything else: links are resolved first.
 *
 * @public
 */
export class OpenFolders {
  readonly #roots: readonly string[];

  constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  /** The real path of a folder below an open one; a file stands for the folder it is in. */
  async find(target: string): Promise<string | undefined> {
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
}

/** Where a path leads; undefined when it leads nowhere. */
async function realPath(target: string): Promise<string | undefined> {
  return fs.realpath(target).catch(() => undefined);
}
