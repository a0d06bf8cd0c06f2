// A portal as `@backstage/create-app` makes it, in a folder of its own, to which guides are applied.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import {
  access,
  mkdir,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../check/postgres.mjs';
import { root } from '../portal/root.mjs';
import { execute } from './execute.mjs';

const CREATE_APP = '@backstage/create-app@0.9.2';
const RELEASE = './backstage-1.55.0.json';
const BACKEND = 'packages/backend/src/index.ts';
const PATIENCE_MS = 180_000;
const STARTED = 'Plugin initialization complete';

export class FreshPortal {
  #feature = new Map();
  #original = '';

  constructor(folder) {
    this.folder = folder;
  }

  /**
   * Makes the portal and installs what it has by itself.
   *
   * @param {string} registry where packages of our scope come from
   */
  async create(registry) {
    const tools = `${this.folder}-tools`;
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
        this.folder,
      ],
      { env: { BACKSTAGE_APP_NAME: 'portal' } },
    );
    await rm(tools, { recursive: true });
    await this.#pinVersions();
    await this.useRegistry(registry);
    await this.#yarn('install');
  }

  async exists() {
    return access(path.join(this.folder, 'node_modules')).then(
      () => true,
      () => false,
    );
  }

  /**
   * The lockfile that `create-app` fetches for a release is not on npm: the versions of that release, and
   * of everything else those of ours.
   */
  async #pinVersions() {
    const read = async file => JSON.parse(await readFile(file, 'utf8'));
    const ours = await read(path.join(root, 'package.json'));
    const release = await read(new URL(RELEASE, import.meta.url));
    await this.#edit('package.json', text => {
      const manifest = JSON.parse(text);
      Object.assign(manifest.resolutions, ours.resolutions, release);
      return JSON.stringify(manifest, undefined, 2);
    });
    await writeFile(
      path.join(this.folder, 'yarn.lock'),
      await readFile(path.join(root, 'yarn.lock')),
    );
  }

  async useRegistry(registry) {
    const settings = {
      npmScopes: { thrive: { npmRegistryServer: registry } },
      unsafeHttpWhitelist: ['127.0.0.1'],
      // New portals wait for three days before they take a release.
      npmPreapprovedPackages: ['@backstage/*', '@thrive/*'],
    };
    for (const [name, value] of Object.entries(settings))
      await this.#yarn('config', 'set', name, '--json', JSON.stringify(value));
    // What an earlier run installed has the same version and other contents.
    const cache = (await this.#yarn('config', 'get', 'cacheFolder')).trim();
    for (const name of await readdir(cache).catch(() => []))
      if (name.startsWith('@thrive-')) await rm(path.join(cache, name));
  }

  /** Does what a guide says; its files and settings are remembered under the feature's name. */
  async apply(feature, steps) {
    const backend = path.join(this.folder, BACKEND);
    if (!this.#original) this.#original = await readFile(backend, 'utf8');
    for (const { command, file, text } of steps) {
      if (command) {
        await this.#run(command);
      } else if (file === BACKEND || file === 'app-config.yaml') {
        const known = this.#feature.get(feature) ?? {};
        this.#feature.set(feature, { ...known, [file]: text });
      } else {
        await mkdir(path.dirname(path.join(this.folder, file)), {
          recursive: true,
        });
        await writeFile(path.join(this.folder, file), text);
      }
    }
    await this.#writeBackend();
  }

  /** Takes a feature out as its guide says. */
  async remove(feature, steps) {
    for (const { command } of steps) await this.#run(command);
    this.#feature.delete(feature);
    await this.#writeBackend();
  }

  get features() {
    return [...this.#feature.keys()];
  }

  /** What only the backend may know. */
  get secrets() {
    return Object.values(KEYS);
  }

  async checkTypes() {
    await this.#yarn('tsc');
  }

  async build() {
    await this.#yarn('workspace', 'app', 'build');
  }

  /** @throws with what the command says when a setting is wrong */
  async checkConfig(more = '') {
    await this.#yarn(
      'backstage-cli',
      'config:check',
      '--strict',
      ...(await this.#configFiles(more)).flatMap(file => ['--config', file]),
    );
  }

  /**
   * Starts the backend, which serves the built frontend.
   *
   * @param {string} more settings as YAML, beside those of the guides
   * @returns {Promise<{ url: string, log: () => string, stop: () => Promise<void> }>}
   * @throws with the last lines of the log when it does not come up
   */
  async start(more = '') {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const files = await this.#configFiles(
      `app:\n  baseUrl: ${url}\nbackend:\n  baseUrl: ${url}\n  listen: { port: ${port} }\n${more}`,
    );
    const child = spawn(
      process.execPath,
      [
        '--require',
        path.join(
          this.folder,
          'node_modules/@backstage/cli/config/nodeTransform.cjs',
        ),
        '--no-node-snapshot',
        'src/index.ts',
        ...files.flatMap(file => ['--config', file]),
      ],
      {
        cwd: path.join(this.folder, 'packages/backend'),
        env: { ...process.env, ...KEYS, NODE_ENV: 'development' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const file = createWriteStream(`${this.folder}.log`, { flags: 'a' });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        log += chunk;
        file.write(chunk);
      });
    const ended = new Promise(done => child.on('exit', done));
    const stop = async () => {
      child.kill('SIGTERM');
      await Promise.race([
        ended,
        wait(10_000).then(() => child.kill('SIGKILL')),
      ]);
      await ended;
      file.end();
    };
    const since = Date.now();
    while (!log.includes(STARTED)) {
      if (child.exitCode !== null || Date.now() - since > PATIENCE_MS) {
        await stop();
        throw new Error(
          `The portal did not start:\n${log.split('\n').slice(-40).join('\n')}`,
        );
      }
      await wait(200);
    }
    return { url, log: () => log, stop };
  }

  /** The settings of the portal, those of each guide, and some more. */
  async #configFiles(more) {
    const files = [path.join(this.folder, 'app-config.yaml')];
    const write = async (name, text) => {
      const file = path.join(this.folder, `app-config.${name}.yaml`);
      await writeFile(file, text);
      files.push(file);
    };
    for (const [feature, known] of this.#feature)
      await write(feature, known['app-config.yaml']);
    if (more) await write('gate', more);
    return files;
  }

  async #writeBackend() {
    const lines = [...this.#feature.values()].map(known => known[BACKEND]);
    await writeFile(
      path.join(this.folder, BACKEND),
      this.#original.replace(
        'backend.start();',
        `${lines.join('')}backend.start();`,
      ),
    );
  }

  async #edit(name, change) {
    const file = path.join(this.folder, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }

  #run(command) {
    return execute([command], { cwd: this.folder, env: ENV, shell: true });
  }

  #yarn(...args) {
    return execute(['yarn', ...args], { cwd: this.folder, env: ENV });
  }
}

/** What settings of the guides take from the environment. */
const KEYS = {
  ADOPTION_KEY: 'b25lIHNlY3JldCBvZiB0aGlydHktdHdvIGJ5dGVzIC4=',
  SURVEYS_KEY: 'YW5vdGhlciBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXQ=',
};
/** Packages are added, wherever this runs: Yarn forbids it where it takes the machine for a CI. */
const ENV = { ...KEYS, YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' };
