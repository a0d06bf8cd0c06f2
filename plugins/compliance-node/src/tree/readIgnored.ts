import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import ignore from 'ignore';

const run = promisify(execFile);
const MOST_OUTPUT = 256 * 1024 * 1024;
/** In milliseconds. */
const LONGEST = 30_000;
/** What others installed: too much to look at, unless it is committed. */
const INSTALLED = 'node_modules/';
/** A folder may be a stranger's: nothing that its own settings name is run, and nothing is fetched. */
const HARMLESS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'safe.directory=*',
].flatMap(setting => ['-c', setting]);

/**
 * Tells of each path of a folder whether it is left out: what git ignores by the folder's own
 * `.gitignore`, and `node_modules`; never what git tracks, since that is published whatever is ignored.
 * Where it is a work tree and git does not say what it tracks, only `node_modules` is left out.
 *
 * @returns a function of paths from the root, those of folders with a slash at their end
 */
export async function readIgnored(
  root: string,
): Promise<(name: string) => boolean> {
  const isRepository = await isWorkTree(root);
  const tracked = isRepository ? await readTracked(root) : [];
  const isKnown = tracked !== undefined;
  const text = await fs
    .readFile(path.join(root, '.gitignore'), 'utf8')
    .catch(() => '');
  const ignored = ignore()
    .add(isKnown ? text : '')
    .add(INSTALLED);
  const kept = withFolders(tracked ?? []);
  return name => ignored.ignores(name) && !kept.has(name);
}

/** Whether the folder, or one that it is in, is a repository. */
async function isWorkTree(folder: string): Promise<boolean> {
  let at = path.resolve(folder);
  for (;;) {
    const found = await fs.lstat(path.join(at, '.git')).catch(() => undefined);
    if (found) return true;
    const above = path.dirname(at);
    if (above === at) return false;
    at = above;
  }
}

/** @returns undefined when git does not say it, or is not there */
async function readTracked(root: string): Promise<string[] | undefined> {
  const ours = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_'),
  );
  try {
    const { stdout } = await run(
      'git',
      [...HARMLESS, '-C', root, 'ls-files', '-z', '--cached'],
      {
        maxBuffer: MOST_OUTPUT,
        timeout: LONGEST,
        env: { ...Object.fromEntries(ours), GIT_NO_LAZY_FETCH: '1' },
      },
    );
    return stdout.split('\0').filter(Boolean);
  } catch {
    return undefined;
  }
}

/** Paths, and the folders that lead to them. */
function withFolders(names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const name of names) {
    all.add(name);
    for (
      let end = name.lastIndexOf('/');
      end > 0 && !all.has(name.slice(0, end + 1));
      end = name.lastIndexOf('/', end - 1)
    )
      all.add(name.slice(0, end + 1));
  }
  return all;
}
