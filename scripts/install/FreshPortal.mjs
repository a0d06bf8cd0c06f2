// A portal as `@backstage/create-app` makes it, in a folder of its own, to which guides are applied.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import {
  access,
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../check/postgres.mjs';
import { stringify } from 'yaml';
import { root } from '../portal/root.mjs';
import { execute } from './execute.mjs';
import { failuresIn } from './failuresIn.mjs';
import { gatedTemplate, TEMPLATE } from './gatedTemplate.mjs';

const CREATE_APP = '@backstage/create-app@0.9.2';
const RELEASE = './backstage-1.55.0.json';
const BACKEND = 'packages/backend/src/index.ts';
/** Files that the commands and the lines of guides change. */
const CHANGED = [
  BACKEND,
  'packages/app/package.json',
  'packages/backend/package.json',
  'yarn.lock',
  TEMPLATE,
];
/** A command that adds packages, and their names. */
const ADDING = /^(yarn --cwd \S+ add) (.+)$/;
const PATIENCE_MS = 180_000;
const STARTED = 'Plugin initialization complete';

export class FreshPortal {
  /** What guides add to files, by feature and file: a text each time. */
  #added = new Map();
  /** Packages that are not in their place yet, by the command that adds them. */
  #later = new Map();
  /** Seconds, by what was done. */
  #took = new Map();
  #env;

  /**
   * @param {string} folder
   * @param {object} env for what is run in it
   */
  constructor(folder, env) {
    this.folder = folder;
    this.#env = { ...ENV, ...env };
  }

  /** Makes the portal and installs what it has by itself. */
  async create() {
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
    await rm(tools, { recursive: true, force: true });
    await this.#pinVersions();
    await this.link();
    for (const file of CHANGED)
      await cp(path.join(this.folder, file), this.#pristine(file));
  }

  /** Makes another portal of it, which is as it was made. */
  async copyTo(other) {
    for (const [from, to] of [
      [this.folder, other.folder],
      [`${this.folder}-pristine`, `${other.folder}-pristine`],
    ])
      await execute(['cp', '-R', '-P', '-p', from, to]);
  }

  /** Whether there is one of an earlier run. */
  async exists() {
    return access(this.#pristine(BACKEND)).then(
      () => true,
      () => false,
    );
  }

  /** Takes out what an earlier run may have left, half-way. */
  async reset() {
    for (const file of CHANGED)
      await cp(this.#pristine(file), path.join(this.folder, file));
    await rm(this.#data, { recursive: true, force: true });
    await this.link();
  }

  /** Databases of SQLite, which stay from one start to the next. */
  get #data() {
    return path.join(this.folder, 'data');
  }

  #pristine(file) {
    return path.join(`${this.folder}-pristine`, file);
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

  /** @param {string} registry where packages of our scope come from */
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

  /**
   * Does what a guide says; its files and settings are remembered under the feature's name.
   *
   * @param {boolean} options.linkLater leaves adding packages to `link`, for many guides
   */
  async apply(feature, steps, { linkLater = false } = {}) {
    for (const { command, file, text } of steps) {
      if (command) {
        const [, add, names] = (linkLater && ADDING.exec(command)) || [];
        if (add) this.#later.set(add, [...(this.#later.get(add) ?? []), names]);
        else await this.#run(command);
      } else if (file === BACKEND || file === 'app-config.yaml') {
        const known = this.#added.get(feature) ?? {};
        this.#added.set(feature, {
          ...known,
          [file]: [...(known[file] ?? []), text],
        });
      } else {
        await mkdir(path.dirname(path.join(this.folder, file)), {
          recursive: true,
        });
        await writeFile(path.join(this.folder, file), text);
      }
    }
    await this.#writeBackend();
  }

  /** Puts the gate into the portal's template, as the documentation does. */
  async gateTemplate() {
    const original = await readFile(this.#pristine(TEMPLATE), 'utf8');
    await writeFile(
      path.join(this.folder, TEMPLATE),
      await gatedTemplate(original),
    );
  }

  /** Adds what was left for later, all of a folder at once, and puts packages in their place. */
  async link() {
    for (const [add, names] of this.#later)
      await this.#run(`${add} ${names.join(' ')} --mode=update-lockfile`);
    this.#later.clear();
    await this.#timed('packages', () => this.#yarn('install'));
  }

  /** Takes a feature out as its guide says. */
  async remove(feature, steps) {
    for (const { command } of steps) await this.#run(command);
    await cp(this.#pristine(TEMPLATE), path.join(this.folder, TEMPLATE));
    this.#added.delete(feature);
    await this.#writeBackend();
  }

  get features() {
    return [...this.#added.keys()];
  }

  /** What only the backend may know. */
  get secrets() {
    return Object.values(KEYS);
  }

  /** What was done since it was last asked, with the seconds of each. */
  takeTimes() {
    const times = [...this.#took].map(
      ([what, seconds]) => `${what} ${Math.round(seconds)}`,
    );
    this.#took.clear();
    return times.join(', ');
  }

  async checkTypes() {
    await this.#timed('types', () => this.#yarn('tsc'));
  }

  async build() {
    await this.#timed('build', () => this.#yarn('workspace', 'app', 'build'));
  }

  /**
   * @param {object} settings beside those of the guides
   * @throws with what the command says when one is wrong
   */
  async checkConfig(settings = {}) {
    const files = await this.#configFiles('checked', settings);
    await this.#timed('settings', () =>
      this.#yarn(
        'backstage-cli',
        'config:check',
        '--strict',
        ...files.flatMap(file => ['--config', file]),
      ),
    );
  }

  /**
   * Starts the backend, which serves the built frontend.
   *
   * @param {object} database as in `backend.database`; files of SQLite, without
   * @returns {Promise<{ url: string, stop: () => Promise<void>, failures: () => string[] }>} where it
   *   is, how to stop it, and the lines of its log that tell of something that failed
   * @throws with the last lines of the log when it does not come up
   */
  async start(database) {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const files = await this.#configFiles('started', {
      app: { baseUrl: url },
      // Somebody whom the catalog of a new portal knows.
      auth: { providers: { guest: { userEntityRef: 'user:default/guest' } } },
      backend: {
        baseUrl: url,
        listen: { port },
        database: database ?? {
          client: 'better-sqlite3',
          connection: { directory: this.#data },
        },
      },
    });
    await mkdir(this.#data, { recursive: true });
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
        env: { ...process.env, ...this.#env, NODE_ENV: 'development' },
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
    this.#note('start', since);
    return { url, stop, failures: () => failuresIn(log) };
  }

  /** The settings of the portal, those of each guide, and some more under a name. */
  async #configFiles(name, settings) {
    const texts = [...this.#added].flatMap(([feature, known]) =>
      (known['app-config.yaml'] ?? []).map((text, index) => [
        `${feature}-${index}`,
        text,
      ]),
    );
    texts.push([name, stringify(settings)]);
    const files = [path.join(this.folder, 'app-config.yaml')];
    for (const [each, text] of texts) {
      const file = path.join(this.folder, `app-config.${each}.yaml`);
      await writeFile(file, text);
      files.push(file);
    }
    return files;
  }

  async #writeBackend() {
    const lines = [...this.#added.values()].flatMap(
      known => known[BACKEND] ?? [],
    );
    const original = await readFile(this.#pristine(BACKEND), 'utf8');
    await writeFile(
      path.join(this.folder, BACKEND),
      original.replace('backend.start();', `${lines.join('')}backend.start();`),
    );
  }

  async #edit(name, change) {
    const file = path.join(this.folder, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }

  #run(command) {
    return this.#timed('packages', () =>
      execute([command], { cwd: this.folder, env: this.#env, shell: true }),
    );
  }

  async #timed(what, work) {
    const since = Date.now();
    const result = await work();
    this.#note(what, since);
    return result;
  }

  #note(what, since) {
    const seconds = (Date.now() - since) / 1000;
    this.#took.set(what, (this.#took.get(what) ?? 0) + seconds);
  }

  #yarn(...args) {
    return execute(['yarn', ...args], { cwd: this.folder, env: this.#env });
  }
}

/** What settings of the guides take from the environment. */
const KEYS = {
  ADOPTION_KEY: 'b25lIHNlY3JldCBvZiB0aGlydHktdHdvIGJ5dGVzIC4=',
  ADOPTION_KEY_OF_LAST_YEAR: 'd2hhdCB3YXMgYSBzZWNyZXQgb25lIHllYXIgYWdvLi4=',
  SURVEYS_KEY: 'YW5vdGhlciBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXQ=',
};
/** Packages are added, wherever this runs: Yarn forbids it where it takes the machine for a CI. */
const ENV = { ...KEYS, YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' };
