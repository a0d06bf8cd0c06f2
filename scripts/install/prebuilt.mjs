// The compiled part of better-sqlite3, for portals of the same Node: its compiler takes a minute.
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../portal/root.mjs';
import { execute } from './execute.mjs';

const NAME = 'better-sqlite3';
const BINARY = 'build/Release/better_sqlite3.node';

/**
 * Packs what was compiled for this project as its makers publish it. A portal that has another version of
 * it compiles its own.
 *
 * @param {string} folder where it is put
 * @returns settings of the environment with which an install finds it
 */
export async function packPrebuilt(folder) {
  const compiled = path.join(root, 'node_modules', NAME);
  const { version } = JSON.parse(
    await readFile(path.join(compiled, 'package.json'), 'utf8'),
  );
  const { platform, arch, versions } = process;
  const name = `${NAME}-v${version}-node-v${versions.modules}-${platform}-${arch}.tar.gz`;
  await mkdir(folder, { recursive: true });
  await execute(['tar', '-czf', path.join(folder, name), BINARY], {
    cwd: compiled,
  });
  return { npm_config_better_sqlite3_local_prebuilds: folder };
}
