// Packs every package that is published, as it is published.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../portal/root.mjs';
import { execute } from './execute.mjs';
import { problemsOfPacked } from './problemsOfPacked.mjs';

/** What nobody who installs a package needs. */
const UNWANTED = /(\.test\.|__testUtils__|__fixtures__|\/src\/|setupTests)/;

const AT_A_TIME = 2;
/** All packages have the version of this one. */
const ONE = 'plugins/scorecards-common/package.json';

/** The version that a release of what is there would have. */
export async function versionOfAll() {
  return JSON.parse(await readFile(path.join(root, ONE), 'utf8')).version;
}

/**
 * Packs into a folder, which is emptied first. Needs `tsc` and the build to have run.
 *
 * @throws when one has files in it that only its developers need, or could not be installed
 */
export async function packAll(into) {
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const waiting = await publishedFolders();
  const pack = async () => {
    for (let cwd = waiting.pop(); cwd; cwd = waiting.pop())
      await packOne(cwd, path.join(into, '%s-%v.tgz'));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, pack));
  const version = await versionOfAll();
  for (const name of await readdir(into)) {
    const file = path.join(into, name);
    const manifest = JSON.parse(
      await execute(['tar', '-xzOf', file, 'package/package.json']),
    );
    const problems = problemsOfPacked(manifest, version);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const listed = await execute(['tar', '-tzf', file]);
    const unwanted = listed.split('\n').filter(file => UNWANTED.test(file));
    if (unwanted.length > 0)
      throw new Error(`${name} has files of tests in it: ${unwanted[0]}`);
    for (const wanted of ['README.md', 'LICENSE', 'NOTICE', 'package.json'])
      if (!listed.includes(`package/${wanted}\n`))
        throw new Error(`${name} has no ${wanted}`);
  }
}

/** Yarn starts a script now and then before the file for its output is open, and fails: then once more. */
async function packOne(cwd, out) {
  const pack = () => execute(['yarn', 'pack', '--out', out], { cwd });
  await pack().catch(async error => {
    if (!/(pre|post)pack\.log/.test(error.message)) throw error;
    // The manifest as it was.
    await execute(['yarn', 'postpack'], { cwd });
    await pack();
  });
}

async function publishedFolders() {
  const folders = [];
  for (const group of ['packages', 'plugins']) {
    for (const name of await readdir(path.join(root, group))) {
      const folder = path.join(root, group, name);
      const text = await readFile(path.join(folder, 'package.json'), 'utf8');
      if (!JSON.parse(text).private) folders.push(folder);
    }
  }
  return folders;
}
