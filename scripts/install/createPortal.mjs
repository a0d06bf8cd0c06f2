// A new portal, as `@backstage/create-app` makes it for the release that this project is for.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../portal/root.mjs';
import { execute } from './execute.mjs';

const CREATE_APP = '@backstage/create-app@0.9.2';
const RELEASE = './backstage-1.55.0.json';

/** Makes it in a folder; its packages are not installed. */
export async function createPortal(folder) {
  const tools = `${folder}-tools`;
  await execute([
    'npm',
    'install',
    '--prefix',
    tools,
    '--no-audit',
    '--no-fund',
    CREATE_APP,
  ]);
  await execute(
    [
      path.join(tools, 'node_modules/.bin/backstage-create-app'),
      '--skip-install',
      '--path',
      folder,
    ],
    { env: { BACKSTAGE_APP_NAME: 'portal' } },
  );
  await rm(tools, { recursive: true, force: true });
  await pinVersions(folder);
}

/**
 * The lockfile that `create-app` fetches for a release is not on npm: the versions of that release, and
 * of everything else those of ours.
 */
async function pinVersions(folder) {
  const read = async file => JSON.parse(await readFile(file, 'utf8'));
  const ours = await read(path.join(root, 'package.json'));
  const release = await read(new URL(RELEASE, import.meta.url));
  const file = path.join(folder, 'package.json');
  const manifest = await read(file);
  Object.assign(manifest.resolutions, ours.resolutions, release);
  await writeFile(file, JSON.stringify(manifest, undefined, 2));
  await writeFile(
    path.join(folder, 'yarn.lock'),
    await readFile(path.join(root, 'yarn.lock')),
  );
}
