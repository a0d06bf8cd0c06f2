// A portal as `@backstage/create-app` makes it, in a folder of its own, to which guides are applied.
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
import { freePort } from '../check/postgres.mjs';
import { parse, stringify } from 'yaml';
import { root } from '../portal/root.mjs';
import { createPortal } from './createPortal.mjs';
import { execute } from './execute.mjs';
import { gatedTemplate, TEMPLATE } from './gatedTemplate.mjs';
import { makeImage } from './makeImage.mjs';
import { KEYS } from './keys.mjs';
import { runBackend } from './runBackend.mjs';

const BACKEND = 'packages/backend/src/index.ts';
const APP = 'packages/app/src/App.tsx';
const ENTRY = 'packages/app/src/index.tsx';
const OLD = 'packages/app/src/forOld.ts';
const REGISTRY_PAGE = 'docs/install/registry.md';
/** Files that the commands and the lines of guides change. */
const CHANGED = [
  APP,
  BACKEND,
  ENTRY,
  'app-config.yaml',
  'packages/app/package.json',
  'packages/backend/package.json',
  'yarn.lock',
  TEMPLATE,
];
/** A command that adds packages, and their names. */
const ADDING = /^(yarn --cwd \S+ add) (.+)$/;

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
    await createPortal(this.folder);
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
    for (const made of [this.#data, path.join(this.folder, OLD)])
      await rm(made, { recursive: true, force: true });
    await this.link();
  }

  /** Databases of SQLite, which stay from one start to the next. */
  get #data() {
    return path.join(this.folder, 'data');
  }

  #pristine(file) {
    return path.join(`${this.folder}-pristine`, file);
  }

  /** @param {string} registry where packages of our scope come from */
  async useRegistry(registry) {
    const page = await readFile(path.join(root, REGISTRY_PAGE), 'utf8');
    const [, block] = /^```yaml\n# \.yarnrc\.yml\n([\s\S]*?)^```$/m.exec(page);
    const settings = {
      ...parse(block.replace(/https:\/\/\S+/, registry)),
      unsafeHttpWhitelist: ['127.0.0.1'],
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
        else await this.#execute(command);
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

  /** Takes all that there is for the old frontend system into the frontend: what is packed is there, with its types. */
  async importForOld(imports) {
    const lines = imports.map(
      ({ name, from }) => `export { ${name} } from '${from}';\n`,
    );
    await writeFile(path.join(this.folder, OLD), lines.join(''));
    await this.#edit(ENTRY, text => `${text}void import('./forOld');\n`);
  }

  /** Names plugins as portals do that do not find their pages by themselves, which this one then does not. */
  async nameInApp(plugins) {
    const lines = plugins.map(
      ({ name, from }) => `import ${name} from '${from}';\n`,
    );
    const names = plugins.map(({ name }) => `${name}, `).join('');
    await this.#edit(
      APP,
      text => lines.join('') + text.replace('features: [', `$&${names}`),
    );
    await this.#edit('app-config.yaml', text => {
      const settings = parse(text);
      settings.app.packages = { exclude: plugins.map(({ from }) => from) };
      return stringify(settings);
    });
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
      await this.#execute(`${add} ${names.join(' ')} --mode=update-lockfile`);
    this.#later.clear();
    await this.#timed('packages', () => this.#yarn('install'));
  }

  /** Takes a feature out as its guide says. */
  async remove(feature, steps) {
    for (const { command } of steps) await this.#execute(command);
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

  /** Builds what is in the image of the portal; the frontend is. */
  async buildAll() {
    await this.#timed('build', () => this.#yarn('build:backend'));
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
   * Starts the backend from its sources, as in development, with files of SQLite that stay. It serves the
   * built frontend.
   *
   * @returns {Promise<{ url: string, stop: () => Promise<void>, failures: () => string[] }>} where it
   *   is, how to stop it, and the lines of its log that tell of something that failed
   * @throws with the last lines of the log when it does not come up
   */
  async start() {
    await mkdir(this.#data, { recursive: true });
    const { url, files } = await this.#settingsOfStart({
      database: {
        client: 'better-sqlite3',
        connection: { directory: this.#data },
      },
    });
    const transform = 'node_modules/@backstage/cli/config/nodeTransform.cjs';
    return this.#run(
      url,
      [
        '--require',
        path.join(this.folder, transform),
        '--no-node-snapshot',
        'src/index.ts',
        ...files.flatMap(file => ['--config', file]),
      ],
      path.join(this.folder, 'packages/backend'),
      { NODE_ENV: 'development' },
    );
  }

  /**
   * Starts what `buildAll` has built as the image of the portal does, on PostgreSQL.
   *
   * @param {string} postgres address of a server
   * @returns as `start`
   */
  async startImage(postgres) {
    const { url, files } = await this.#settingsOfStart();
    const [first, ...others] = files.map(file => path.basename(file));
    const image = `${this.folder}-image`;
    const production = { NODE_ENV: 'production' };
    await this.#timed('image', () =>
      makeImage(this.folder, image, { ...this.#env, ...production }),
    );
    const { hostname, port, username, password } = new URL(postgres);
    return this.#run(
      url,
      [
        'packages/backend',
        ...[first, 'app-config.production.yaml', ...others].flatMap(file => [
          '--config',
          file,
        ]),
      ],
      image,
      {
        ...production,
        POSTGRES_HOST: hostname,
        POSTGRES_PORT: port,
        POSTGRES_USER: username,
        POSTGRES_PASSWORD: password,
      },
    );
  }

  /** Where it will be, and the files that say so. */
  async #settingsOfStart(backend = {}) {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const guest = {
      // Somebody whom the catalog of a new portal knows.
      userEntityRef: 'user:default/guest',
      dangerouslyAllowOutsideDevelopment: true,
    };
    const files = await this.#configFiles('started', {
      app: { baseUrl: url },
      auth: { providers: { guest } },
      // As in the settings that a new portal has for production.
      backend: { baseUrl: url, listen: `:${port}`, ...backend },
    });
    return { url, files };
  }

  async #run(url, args, cwd, env) {
    const running = await this.#timed('start', () =>
      runBackend(args, {
        cwd,
        env: { ...this.#env, ...env },
        logFile: `${this.folder}.log`,
      }),
    );
    return { url, ...running };
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

  #execute(command) {
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

/** Packages are added, wherever this runs: Yarn forbids it where it takes the machine for a CI. */
const ENV = { ...KEYS, YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' };
