// The wrapper, with the npm registry replaced by a folder: what it fetches is this Node and a Yarn
// that prints how it was called.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { root } from './portal/root.mjs';

const FAKE_YARN = `
const fs = require('node:fs');
const args = process.argv.slice(2);
if (args[0] === 'install') {
  fs.appendFileSync('installs.log', 'x');
  if (fs.existsSync('fail')) { console.error('a package is missing'); process.exit(1); }
  const until = Date.now() + 300; while (Date.now() < until);
  fs.mkdirSync('node_modules', { recursive: true });
} else console.log(JSON.stringify({ args, cwd: process.cwd(), nodedir: process.env.npm_config_nodedir }));
`;
const FAKE_NPM = `#!/bin/sh
while [ $# -gt 0 ]; do
  case $1 in --prefix) prefix=$2; shift ;; node-*@*) name=\${1%@*} ;; @yarnpkg/*) name=\${1%@*} ;; esac
  shift
done
[ -z "$FAIL_FETCH" ] || { echo 'registry says no' >&2; exit 1; }
echo "$name" >>"$FETCHES"
mkdir -p "$prefix/node_modules/$name/bin"
case $name in
  node-*) ln -s "$REAL_NODE" "$prefix/node_modules/$name/bin/node" ;;
  *) cp "$FAKE_YARN" "$prefix/node_modules/$name/bin/yarn.js" ;;
esac
`;

let folder;
let project;
let env;

/** Runs the wrapper; `from` is the directory it is called in. */
function yarnw(args, { from = project, extra = {} } = {}) {
  const child = spawn('sh', [path.join(project, 'yarnw'), ...args], {
    cwd: from,
    env: { ...env, ...extra },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', chunk => (stdout += chunk));
  child.stderr.on('data', chunk => (stderr += chunk));
  const done = new Promise(resolve =>
    child.on('close', code => resolve({ code, stdout, stderr })),
  );
  return Object.assign(done, { child });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'yarnw-'));
  project = path.join(folder, 'my project');
  const bin = path.join(folder, 'bin');
  await mkdir(path.join(project, 'packages/a'), { recursive: true });
  await mkdir(bin);
  await cp(path.join(root, 'yarnw'), path.join(project, 'yarnw'));
  for (const file of ['package.json', 'yarn.lock', '.yarnrc.yml'])
    await writeFile(path.join(project, file), file);
  await writeFile(path.join(bin, 'npm'), FAKE_NPM);
  await chmod(path.join(bin, 'npm'), 0o755);
  await writeFile(path.join(folder, 'yarn.js'), FAKE_YARN);
  env = {
    // No node on the PATH: the wrapper has to fetch one.
    PATH: `${bin}:${await coreutils()}`,
    HOME: folder,
    FETCHES: path.join(folder, 'fetches.log'),
    FAKE_YARN: path.join(folder, 'yarn.js'),
    REAL_NODE: process.execPath,
    FAIL_FETCH: '',
  };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A folder with what the wrapper needs from the system, and no Node. */
async function coreutils() {
  const tools = path.join(folder, 'tools');
  await mkdir(tools);
  for (const name of [
    'sh',
    'dirname',
    'uname',
    'mkdir',
    'mktemp',
    'touch',
    'mv',
    'rm',
    'cat',
    'cksum',
    'tr',
    'sleep',
    'ln',
    'cp',
    'kill',
  ]) {
    const target = ['/usr/bin', '/bin'].map(place => path.join(place, name));
    await writeFile(
      path.join(tools, name),
      `#!/bin/sh\n[ -x ${target[0]} ] && exec ${target[0]} "$@"\nexec ${target[1]} "$@"\n`,
      { mode: 0o755 },
    );
  }
  return tools;
}

describe('yarnw', () => {
  it('fetches Node and Yarn, installs once, and runs what was asked', async () => {
    const first = await yarnw(['tsc', '--watch']);
    assert.equal(first.code, 0, first.stderr);
    const { args, cwd, nodedir } = JSON.parse(first.stdout);
    assert.deepEqual(args, ['tsc', '--watch']);
    assert.equal(cwd, project);
    assert.match(nodedir, /thrive-toolchain\/node-/);
    assert.match(
      first.stderr,
      /fetching node-.*\n.*fetching @yarnpkg\/cli-dist.*\n.*installing packages/,
    );

    const second = await yarnw(['tsc']);
    assert.equal(second.stderr, '');
  });

  it('installs again when the lockfile changed', async () => {
    await yarnw(['tsc']);
    await writeFile(path.join(project, 'yarn.lock'), 'changed');
    const { stderr } = await yarnw(['tsc']);
    assert.match(stderr, /installing packages/);
  });

  it('works from outside the project and stays in a folder inside it', async () => {
    assert.equal(
      JSON.parse((await yarnw(['tsc'], { from: os.tmpdir() })).stdout).cwd,
      project,
    );
    const inside = path.join(project, 'packages/a');
    assert.equal(
      JSON.parse((await yarnw(['tsc'], { from: inside })).stdout).cwd,
      inside,
    );
  });

  it('installs once when two run at the same time', async () => {
    await yarnw(['--version']);
    const [one, two] = await Promise.all([yarnw(['tsc']), yarnw(['tsc'])]);
    assert.deepEqual([one.code, two.code], [0, 0]);
    const said = one.stderr + two.stderr;
    assert.equal(said.match(/installing packages/g).length, 1);
    assert.match(said, /waiting for another install/);
  });

  it('goes on after it was interrupted', async () => {
    await yarnw(['--version']);
    const running = yarnw(['tsc']);
    await new Promise(resolve => setTimeout(resolve, 250));
    running.child.kill('SIGKILL');
    await running;
    const { code, stdout } = await yarnw(['tsc']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout).args, ['tsc']);
  });

  it('leaves no half of a fetch behind, and says which step failed and what to do', async () => {
    const { code, stderr } = await yarnw(['tsc'], {
      extra: { FAIL_FETCH: '1' },
    });
    assert.equal(code, 1);
    assert.match(stderr, /registry says no/);
    assert.match(
      stderr,
      /could not fetch node-[^]*next step: check the network/,
    );
    assert.deepEqual(
      await readdir(path.join(folder, '.cache/thrive-toolchain')),
      [],
    );
    assert.equal((await yarnw(['tsc'])).code, 0);
  });

  it('fails when the install fails, and says so', async () => {
    await writeFile(path.join(project, 'fail'), '');
    const { code, stderr } = await yarnw(['tsc']);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /a package is missing[^]*installing packages failed[^]*next step/,
    );
  });

  it('says what to do where npm is missing', async () => {
    await rm(path.join(folder, 'bin/npm'));
    const { code, stderr } = await yarnw(['tsc']);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /npm was not found[^]*next step: install Node with npm/,
    );
  });
});
