/*
 * How fast folders are checked, and how much of what is planted is found: the engine as the command
 * line and the portal use it.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import {
  Checker,
  packs,
  readPack,
  type Policy,
  type Report,
} from '../../plugins/compliance-node/src';
import { measureBackend } from './complianceBackend';
import { measure, round } from './measure';
import { mutations } from '../../plugins/compliance-node/src/__testUtils__/plantedDefects';
import {
  soundService,
  type Files,
} from '../../plugins/compliance-node/src/__testUtils__/soundService';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    seeds: { type: 'string', default: '12' },
    runs: { type: 'string', default: '10000' },
    peer: { type: 'boolean', default: false },
  },
});
const FILES = Number(values.files);
const SEEDS = Number(values.seeds);
const RUNS = 5;
const execute = promisify(execFile);
/** Rules that look at each file by itself: what they find in released packages is no defect. */
const BY_FILE = [
  'no-secrets',
  'no-environment-files',
  'no-conflicts',
  'links-stay-inside',
];

const say = (text: string) => console.error(`bench: ${text}`);
async function write(into: string, files: Files): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(into, name)), { recursive: true });
    await fs.writeFile(path.join(into, name), text);
  }
  return into;
}

/** Real texts: those of packages that are installed, a package after the other. */
async function realTexts(count: number): Promise<Files> {
  const modules = path.resolve(__dirname, '../../node_modules');
  const files: Files = {};
  for (const name of (await fs.readdir(modules)).sort()) {
    if (name.startsWith('.') || name.startsWith('@')) continue;
    const entries = await fs
      .readdir(path.join(modules, name), {
        recursive: true,
        withFileTypes: true,
      })
      .catch(() => []);
    for (const entry of entries) {
      const file = path.join(entry.parentPath, entry.name);
      const isText = /\.(js|mjs|cjs|ts|json|md|ya?ml)$/.test(entry.name);
      if (!entry.isFile() || !isText || file.includes('/node_modules/.'))
        continue;
      const text = await fs.readFile(file, 'utf8');
      if (text.length > 200_000) continue;
      files[path.relative(modules, file).replace(/node_modules/g, 'modules')] =
        text;
      if (Object.keys(files).length === count) return files;
    }
  }
  return files;
}

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1];
}

const failedRules = ({ results }: Report) =>
  new Set(
    results
      .filter(({ state }) => state === 'failed')
      .map(({ rule }) => rule.id),
  );

async function main(folder: string, checker: Checker): Promise<object> {
  const policies = await Promise.all(packs.map(readPack));
  const baseline = policies.slice(0, 1);

  say(`checking ${FILES} real texts`);
  const texts = await realTexts(FILES);
  const tree = await write(path.join(folder, 'tree'), texts);
  await checker.checkFolder(tree, baseline);
  const baselineMs = await median(() => checker.checkFolder(tree, baseline));
  const allMs = await median(() => checker.checkFolder(tree, policies));
  const report = await checker.checkFolder(tree, baseline);
  const falsePositives = report.results
    .filter(({ rule }) => BY_FILE.includes(rule.id))
    .flatMap(({ rule, findings }) =>
      findings.map(({ message }) => `${rule.id}: ${message}`),
    );
  falsePositives.forEach(say);

  say('checking a service of 50 files');
  const service = await write(path.join(folder, 'service'), {
    ...soundService,
    ...Object.fromEntries(
      Object.entries(texts)
        .filter(([, text]) => text.length < 8000)
        .slice(0, 50 - Object.keys(soundService).length),
    ),
  });
  await checker.checkFolder(service, policies);
  const serviceWarmMs = await median(() =>
    checker.checkFolder(service, policies),
  );

  const peer = values.peer ? await measurePeer(tree) : undefined;

  say('waiting for an expression that never ends');
  const [first] = policies;
  const evil: Policy = {
    ...first,
    rules: [
      {
        ...first.rules[0],
        type: 'file-lacks',
        options: { files: ['evil.txt'], pattern: '^(a+)+$' },
      },
    ],
  };
  const impatient = new Checker({ deadline: 1500 });
  const evilFolder = await write(path.join(folder, 'evil'), {
    'evil.txt': `${'a'.repeat(40)}!`,
  });
  const { maxEventLoopBlockMs } = await measure(() =>
    impatient.checkFolder(evilFolder, [evil]),
  );
  await impatient.close();

  say('planting defects');
  const soundFolder = await write(path.join(folder, 'sound'), soundService);
  const complaints = failedRules(
    await checker.checkFolder(soundFolder, policies),
  );
  complaints.forEach(rule => say(`the sound service fails ${rule}`));
  let planted = 0;
  let found = 0;
  for (const [at, { rule, plant }] of mutations.entries()) {
    for (let seed = 0; seed < SEEDS; seed++) {
      const mutant = await write(
        path.join(folder, `mutant-${planted}`),
        plant(soundService, seed),
      );
      planted += 1;
      if (failedRules(await checker.checkFolder(mutant, policies)).has(rule))
        found += 1;
      else say(`not found: ${rule}, mutation ${at}, seed ${seed}`);
      await fs.rm(mutant, { recursive: true });
    }
  }
  const backend = await measureBackend(
    await checker.checkFolder(soundFolder, policies),
    policies,
    Number(values.runs),
    say,
  );
  const filesPerSecond = Math.round(FILES / (baselineMs / 1000));
  return {
    files: Object.keys(texts).length,
    bytes: report.tree.bytes,
    baselineMs: round(baselineMs),
    filesPerSecond,
    ...(peer === undefined
      ? {}
      : {
          peerFilesPerSecond: Math.round(peer),
          ratio: round(filesPerSecond / peer),
        }),
    allPacksMs: round(allMs),
    serviceWarmMs: round(serviceWarmMs),
    maxEventLoopBlockMs: round(maxEventLoopBlockMs),
    plantedDefects: planted,
    recall: round(found / planted),
    falsePositivesPer1000Files: round((falsePositives.length / FILES) * 1000),
    complaintsOfSound: complaints.size,
    ...backend,
  };
}

/** Files per second of repolinter and secretlint together, with rules that ask for the same. */
async function measurePeer(tree: string): Promise<number> {
  say('checking the same texts with repolinter and secretlint');
  const { stdout } = await execute(
    process.execPath,
    [path.join(__dirname, 'compliancePeer.mjs'), tree, String(RUNS)],
    { maxBuffer: 1024 * 1024 * 64 },
  );
  const { files, milliseconds } = JSON.parse(stdout.trim().split('\n').at(-1)!);
  return files / (milliseconds / 1000);
}

async function run(): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'bench-'));
  const checker = new Checker();
  try {
    console.log(JSON.stringify(await main(folder, checker)));
  } finally {
    await checker.close();
    await fs.rm(folder, { recursive: true, force: true });
  }
}

run().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
