// Puts every feature into a portal that somebody else made, by the words of docs/install alone.
//
//   ./yarnw gate:install                  packs, makes a portal, adds each feature alone and all together
//   ./yarnw gate:install --folder F       in a folder that is kept; a portal that is there is used again
//   ./yarnw gate:install --folder F --packed   with the tarballs that are there, too
//
// Needs `tsc` and the build to have run. Says what each step took, and what the portal takes on disk.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../check/postgres.mjs';
import { execute } from './execute.mjs';
import { FreshPortal } from './FreshPortal.mjs';
import { packAll } from './packAll.mjs';
import { readGuide } from './readGuide.mjs';
import { serveRegistry } from './registry.mjs';
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
const { values } = parseArgs({
  options: { folder: { type: 'string' }, packed: { type: 'boolean' } },
});
const place =
  values.folder ?? (await mkdtemp(path.join(os.tmpdir(), 'thrive-install-')));
const tarballs = path.join(place, 'tarballs');
const started = Date.now();

async function step(title, work) {
  const since = Date.now();
  console.log(title);
  const result = await work();
  console.log(`      ${Math.round((Date.now() - since) / 1000)} s`);
  return result;
}

const guides = new Map();
for (const feature of FEATURES) guides.set(feature, await readGuide(feature));
const portal = new FreshPortal(path.join(place, 'portal'));

/** Starts the portal with what is in it, walks through it, and stops it. */
async function walkThrough(name, database) {
  const running = await portal.start(database);
  try {
    await walk(running.url, portal, path.join(place, name));
  } finally {
    await running.stop();
  }
}

if (!values.packed)
  await step('Packing what is published', () => packAll(tarballs));
const registry = await serveRegistry(tarballs);
const postgres = await startPostgres();
try {
  await step('Making a portal', async () => {
    if (await portal.exists()) await portal.reset(registry.url);
    else await portal.create(registry.url);
  });
  for (const feature of FEATURES) {
    const { add, remove } = guides.get(feature);
    await step(`Adding ${feature}, alone`, async () => {
      await portal.apply(feature, add);
      await portal.checkTypes();
      await portal.checkConfig();
      await portal.build();
      await walkThrough(`alone-${feature}`);
    });
    await step(`Taking ${feature} out`, () => portal.remove(feature, remove));
  }
  await step('The portal without any of them', async () => {
    await portal.build();
    await walkThrough('none');
  });
  await step('Adding all', async () => {
    for (const feature of FEATURES)
      await portal.apply(feature, guides.get(feature).add);
    await portal.checkTypes();
    await portal.build();
  });
  await step('All of them on SQLite', () => walkThrough('sqlite'));
  await step('All of them on PostgreSQL', () =>
    walkThrough('postgres', { client: 'pg', connection: postgres.url }),
  );
  await step('All of them beside what others have', async () => {
    await portal.apply('neighbours', NEIGHBOURS);
    await portal.build();
    await walkThrough('neighbours');
  });
  await step('A wrong setting is named', async () => {
    const wrong = { adoption: { timeZone: { name: 'Europe/Berlin' } } };
    const said = String(await portal.checkConfig(wrong).catch(String));
    if (!said.includes('adoption/timeZone'))
      throw new Error(`config:check does not name adoption.timeZone: ${said}`);
  });
  const disk = await execute(['du', '-sh', portal.folder]);
  console.log(`The portal takes ${disk.split('\t')[0]} on disk.`);
  console.log(`All of it took ${Math.round((Date.now() - started) / 1000)} s.`);
} finally {
  await registry.stop();
  await postgres.stop();
  if (!values.folder) await rm(place, { recursive: true, force: true });
}
