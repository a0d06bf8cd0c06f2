// Puts every feature into a portal that somebody else made, by the words of docs/install alone.
//
//   ./yarnw gate:install                  packs, makes a portal, adds each feature alone and all together
//   ./yarnw gate:install --folder F       in a folder that is kept; a portal that is there is used again
//   ./yarnw gate:install --folder F --packed   with the tarballs that are there, too
//
// Needs `tsc` and the build to have run. While it packs, manifests of packages are other ones for a moment:
// nothing else may read them then. Two portals are worked on at once, as most of it keeps one
// processor busy. Says what each step took, in seconds, and what a portal takes on disk.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../check/postgres.mjs';
import { askAsGuest, catalogOf } from './askAsGuest.mjs';
import { execute } from './execute.mjs';
import { FreshPortal } from './FreshPortal.mjs';
import { packAll } from './packAll.mjs';
import { pipelineSteps, tryPipeline } from './pipeline.mjs';
import { packPrebuilt } from './prebuilt.mjs';
import { publishOne } from './publishOne.mjs';
import { readGuide } from './readGuide.mjs';
import { serveRegistry } from './registry.mjs';
import { tryTool } from './tryTool.mjs';
import { walk } from './walk.mjs';

const FEATURES = ['scorecards', 'adoption', 'surveys', 'compliance'];
/** What others have for the same questions: nobody should have to take it out first. */
const NEIGHBOURS = [
  {
    command:
      'yarn --cwd packages/app add @red-hat-developer-hub/backstage-plugin-adoption-insights@1.0.1',
  },
  {
    command:
      'yarn --cwd packages/backend add @red-hat-developer-hub/backstage-plugin-adoption-insights-backend@1.0.1 @backstage-community/plugin-tech-insights-backend@3.1.0',
  },
  {
    file: 'packages/backend/src/index.ts',
    text: [
      '@red-hat-developer-hub/backstage-plugin-adoption-insights-backend',
      '@backstage-community/plugin-tech-insights-backend',
    ]
      .map(name => `backend.add(import('${name}'));\n`)
      .join(''),
  },
  { file: 'app-config.yaml', text: 'techInsights:\n  factRetrievers: {}\n' },
];
/**
 * Beside what a guide says: what pipelines send; one more secret; waves of surveys that ask at once, whoever
 * is in the catalog.
 */
const FOR_WALKS = {
  scorecards: pipelineSteps,
  adoption: [
    {
      file: 'app-config.yaml',
      text: [
        'adoption:',
        '  pseudonyms:',
        "    formerKeys: ['${ADOPTION_KEY_OF_LAST_YEAR}']\n",
      ].join('\n'),
    },
  ],
  surveys: [
    {
      file: 'app-config.yaml',
      text: 'surveys:\n  settleFor: { seconds: 0 }\n',
    },
  ],
};
const { values } = parseArgs({
  options: { folder: { type: 'string' }, packed: { type: 'boolean' } },
});
const place =
  values.folder ?? (await mkdtemp(path.join(os.tmpdir(), 'thrive-install-')));
const tarballs = path.join(place, 'tarballs');
const started = Date.now();
const secondsSince = since => Math.round((Date.now() - since) / 1000);

const guides = new Map();
for (const feature of FEATURES) guides.set(feature, await readGuide(feature));
const prebuilt = await packPrebuilt(path.join(place, 'prebuilt'));
const portal = new FreshPortal(path.join(place, 'portal'), prebuilt);
const second = new FreshPortal(path.join(place, 'portal-2'), prebuilt);

/** What failed first; whoever works beside it stops at the next step. */
let failure;
async function step(title, work, on) {
  if (failure) throw failure;
  const since = Date.now();
  try {
    const result = await work();
    const parts = on?.takeTimes();
    console.log(
      `${title}: ${secondsSince(since)} s${parts ? ` (${parts})` : ''}`,
    );
    return result;
  } catch (error) {
    console.log(`${title}: failed after ${secondsSince(since)} s`);
    failure ??= error;
    throw error;
  }
}

/** Does things at the same time, and is done when the last one is, even when another has failed. */
async function atOnce(...works) {
  await Promise.allSettled(works.map(work => work()));
  if (failure) throw failure;
}

/**
 * Starts a portal with what is in it, walks through it, and stops it.
 *
 * @param {string} options.postgres a server, on which its image is started; its sources, on SQLite, without
 * @param {string[]} options.returning features that were there before, with what was stored in them
 * @returns what the catalog had
 */
async function walkThrough(on, name, { postgres, returning = [] } = {}) {
  const running = await (postgres ? on.startImage(postgres) : on.start());
  try {
    await walk(running.url, on, returning, path.join(place, name));
    if (on.features.includes('scorecards')) await tryPipeline(running.url);
    const failures = running.failures();
    if (failures.length > 0)
      throw new Error(`The log tells of failures:\n${failures.join('\n')}`);
    return await catalogOf(running.url);
  } finally {
    await running.stop();
  }
}

/** The portal starts without a feature that it had, which is gone, and the catalog is as it was. */
async function startWithout(on, feature, catalog) {
  const running = await on.start();
  try {
    const { status } = await askAsGuest(
      running.url,
      `/api/${feature}/measures`,
    );
    if (status !== 404)
      throw new Error(`The backend of ${feature} is still there: ${status}`);
    const after = await catalogOf(running.url);
    if (after !== catalog)
      throw new Error(`The catalog was\n${catalog}\nand is\n${after}`);
  } finally {
    await running.stop();
  }
}

async function pack() {
  await packAll(tarballs);
  await publishOne();
}

async function makePortal() {
  if (await portal.exists()) await portal.reset();
  else await portal.create();
}

async function makeSecond() {
  if (await second.exists()) await second.reset();
  else await portal.copyTo(second);
}

/** What the guides of all features name. */
const all = what => FEATURES.flatMap(feature => guides.get(feature)[what]);

const isSound = on =>
  Promise.all([on.checkTypes(), on.checkConfig(), on.build()]);

/** Does what the guide of a feature says under "Adding it", and what walks need. */
async function add(on, feature, options) {
  await on.apply(feature, guides.get(feature).add, options);
  await on.apply(feature, FOR_WALKS[feature] ?? []);
  if (feature === 'compliance') await on.gateTemplate();
}

async function tryAlone(on, feature) {
  const catalog = await step(
    `Adding ${feature}, alone`,
    async () => {
      await add(on, feature);
      await isSound(on);
      return walkThrough(on, `alone-${feature}`);
    },
    on,
  );
  await step(
    `Taking ${feature} out`,
    async () => {
      await on.remove(feature, guides.get(feature).remove);
      await startWithout(on, feature, catalog);
    },
    on,
  );
}

/**
 * All features, and then what can be added to them.
 *
 * @param {Step[]} neighbours what of others is in the portal, which is walked through as one more feature
 */
async function addAll(on, neighbours = []) {
  const later = { linkLater: true };
  for (const feature of FEATURES) await add(on, feature, later);
  for (const feature of FEATURES)
    await on.apply(feature, guides.get(feature).more, later);
  await on.apply('neighbours', neighbours, later);
  await on.link();
}

/** A wrong value and a misspelt key of each feature, and how each is named. */
const MISTAKES = {
  settings: {
    scorecards: { definitions: 'scorecards.yaml', definition: [] },
    adoption: { timeZone: { name: 'Europe/Berlin' }, timezone: 'UTC' },
    surveys: { definitions: 'surveys', askAtMost: { days: 1 } },
    compliance: { packs: 7, pack: ['baseline'] },
  },
  named: [
    '/scorecards/definitions',
    'additionalProperty=definition }',
    '/adoption/timeZone',
    'additionalProperty=timezone }',
    '/surveys/definitions',
    'additionalProperty=askAtMost }',
    '/compliance/packs',
    'additionalProperty=pack }',
  ],
};

async function demandMistakesNamed(on) {
  const said = await on.checkConfig(MISTAKES.settings).then(
    () => 'nothing',
    error => String(error),
  );
  for (const name of MISTAKES.named)
    if (!said.includes(name))
      throw new Error(`config:check does not name ${name}: ${said}`);
}

const postgres = await startPostgres();
let registry;
try {
  await atOnce(
    () => step('Making a portal', makePortal, portal),
    async () => {
      if (!values.packed) await step('Packing what is published', pack);
      registry = await serveRegistry(tarballs);
    },
  );
  await step('Making a second one of it', async () => {
    await portal.useRegistry(registry.url);
    await makeSecond();
    await second.useRegistry(registry.url);
  });
  await atOnce(
    async () => {
      await tryAlone(portal, 'scorecards');
      await tryAlone(portal, 'adoption');
      await step(
        'Adding all',
        async () => {
          await addAll(portal);
          await portal.importForOld(all('legacy'));
          await Promise.all([
            portal.checkTypes(),
            portal.checkConfig(),
            portal.buildAll(),
          ]);
          await demandMistakesNamed(portal);
        },
        portal,
      );
      await step(
        'All of them on SQLite',
        () => walkThrough(portal, 'sqlite'),
        portal,
      );
      await step(
        'All of them in the image, on PostgreSQL',
        () => walkThrough(portal, 'postgres', { postgres: postgres.url }),
        portal,
      );
    },
    async () => {
      await step('The command line tool in a folder', () =>
        tryTool(path.join(place, 'tool'), registry.url),
      );
      await tryAlone(second, 'surveys');
      await tryAlone(second, 'compliance');
      await step(
        'A portal without any of them, after it had some',
        async () => {
          await second.build();
          await walkThrough(second, 'none');
        },
        second,
      );
      await step(
        'All of them beside what others have',
        async () => {
          await addAll(second, NEIGHBOURS);
          await second.nameInApp(all('plugin'));
          await second.build();
          await walkThrough(second, 'neighbours', { returning: ['surveys'] });
        },
        second,
      );
    },
  );
  const disk = await execute(['du', '-sh', portal.folder]);
  console.log(`A portal takes ${disk.split('\t')[0]} on disk.`);
  console.log(`All of it took ${secondsSince(started)} s.`);
} finally {
  await registry?.stop();
  await postgres.stop();
  if (!values.folder) await rm(place, { recursive: true, force: true });
}
