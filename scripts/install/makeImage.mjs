// What is in the image of a portal: what its Dockerfile does, and what docs/install/production.md adds to it.
import { cp, glob, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../portal/root.mjs';
import { execute } from './execute.mjs';

const PAGE = 'docs/install/production.md';
const COPY = /^COPY --chown=node:node (\S+) (\S+)$/gm;
/** What Yarn needs, in the order in which the Dockerfile of a new portal has it. */
const FOR_YARN = [
  '.yarn',
  '.yarnrc.yml',
  'backstage.json',
  'yarn.lock',
  'package.json',
];

/**
 * Makes the folder that the image of a portal has, of what `yarn build:backend` has built.
 *
 * @param {object} env for what is run in it
 */
export async function makeImage(portal, image, env) {
  await rm(image, { recursive: true, force: true });
  await mkdir(image, { recursive: true });
  const copy = (from, to = from) =>
    cp(path.join(portal, from), path.join(image, to), { recursive: true });
  const unpack = name =>
    execute(['tar', '-xzf', path.join(portal, 'packages/backend/dist', name)], {
      cwd: image,
    });
  for (const name of FOR_YARN) await copy(name);
  await unpack('skeleton.tar.gz');
  await execute(['yarn', 'workspaces', 'focus', '--all', '--production'], {
    cwd: image,
    env,
  });
  await copy('examples');
  const page = await readFile(path.join(root, PAGE), 'utf8');
  const copied = [...page.matchAll(COPY)];
  if (copied.length === 0) throw new Error(`${PAGE} copies nothing.`);
  for (const [, from, to] of copied) await copy(from, to);
  await unpack('bundle.tar.gz');
  for await (const name of glob('app-config*.yaml', { cwd: portal }))
    await copy(name);
}
