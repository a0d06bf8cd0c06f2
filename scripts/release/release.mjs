// Prepares a release: versions, changes, reports, every check, and the packages as they are published.
// It publishes nothing, commits nothing, and says what to do next.
//
//   ./yarnw release               what a release is
//   ./yarnw release --unchecked   without the checks, to see what it would be
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execute } from '../install/execute.mjs';
import { packAll, versionOfAll } from '../install/packAll.mjs';
import { root } from '../portal/root.mjs';
import { changesetsAmong, dateChanges } from './changes.mjs';

const PACKED = path.join(root, '.cache/release');
const yarnw = path.join(root, 'yarnw');
const changes = path.join(root, 'CHANGELOG.md');

const run = command => execute(command, { cwd: root });

async function prepare() {
  if ((await run(['git', 'status', '--porcelain'])).trim() !== '')
    throw new Error('There are changes that are not committed.');
  const text = await readFile(changes, 'utf8');
  // Before anything is changed: it throws when nobody wrote what is new.
  dateChanges(text, '', '');

  const version = await nextVersion();
  const today = new Date().toISOString().slice(0, 10);
  await writeFile(changes, dateChanges(text, version, today));
  const manifest = await readFile(path.join(root, 'package.json'), 'utf8');
  await writeFile(
    path.join(root, 'package.json'),
    manifest.replace(/"version": "[^"]*"/, `"version": "${version}"`),
  );
  say(`This is ${version}.`);

  for (const [what, ...command] of [
    ['the lockfile', yarnw, 'install'],
    ['formatting', yarnw, 'format'],
    ['types and reports', yarnw, 'api-reports'],
    ...(process.argv.includes('--unchecked')
      ? [['building', yarnw, 'build']]
      : [['every check, which builds, too', yarnw, 'run', 'check']]),
  ]) {
    say(`${what} …`);
    await run(command);
  }
  say('packing …');
  await packAll(PACKED);
  await sayPacked();
  say(
    [
      '',
      'Look at the changes, and then:',
      '',
      `  git add -A && git commit -m "Release ${version}" && git tag v${version} && git push --follow-tags`,
      `  for each in .cache/release/*.tgz; do npm publish --access public "$each"; done`,
    ].join('\n'),
  );
}

/** From the changesets, or the one that is there and was never released. */
async function nextVersion() {
  const names = await readdir(path.join(root, '.changeset'));
  if (changesetsAmong(names).length > 0) {
    // Not through Yarn: its script of that name adds one.
    await run([path.join(root, 'node_modules/.bin/changeset'), 'version']);
    return versionOfAll();
  }
  const version = await versionOfAll();
  if ((await run(['git', 'tag', '--list', `v${version}`])).trim() !== '')
    throw new Error(
      `There is nothing to release: ${version} is, and no changeset was added since (./yarnw changeset).`,
    );
  return version;
}

async function sayPacked() {
  const names = await readdir(PACKED);
  const sizes = await Promise.all(
    names.map(name => stat(path.join(PACKED, name))),
  );
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  say(
    `${names.length} packages, ${(bytes / 1e6).toFixed(
      1,
    )} MB, in .cache/release`,
  );
}

function say(line) {
  console.log(line);
}

prepare().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
