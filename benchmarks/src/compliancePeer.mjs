/*
 * repolinter and secretlint over a folder, with rules that ask for the same as ours, as libraries in a
 * process of their own. Prints the milliseconds of the run in the middle of some runs, after one.
 */
import { createRequire } from 'node:module';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createEngine } from '@secretlint/node';

const require = createRequire(import.meta.url);
const repolinter = require('repolinter');

const [folder, runs = '5'] = process.argv.slice(2);

const exists = (...globsAny) => ({
  level: 'warning',
  rule: { type: 'file-existence', options: { globsAny, dirs: true } },
});
const ruleset = {
  version: 2,
  axioms: {},
  rules: {
    readme: exists('README*', 'readme*'),
    license: exists('LICENSE*', 'LICENCE*', 'COPYING*'),
    'security-policy': exists('SECURITY*', '.github/SECURITY*'),
    'code-owners': exists('CODEOWNERS', '.github/CODEOWNERS'),
    'no-environment-files': {
      level: 'error',
      rule: {
        type: 'file-not-exists',
        options: { globsAll: ['**/.env', '**/*.pem', '**/id_rsa'], dot: true },
      },
    },
    'no-binaries': {
      level: 'warning',
      rule: {
        type: 'file-type-exclusion',
        options: { type: ['**/*.exe', '**/*.dll', '**/*.so', '**/*.jar'] },
      },
    },
    'no-large-files': {
      level: 'warning',
      rule: { type: 'large-file', options: { size: 5_242_880 } },
    },
    'no-conflicts': {
      level: 'error',
      rule: {
        type: 'file-not-contents',
        options: {
          globsAll: ['**/*.{js,ts,mjs,cjs,json,md,yml,yaml}'],
          content: '^(<<<<<<<|>>>>>>>) ',
          flags: 'm',
        },
      },
    },
  },
};

const entries = await fs.readdir(folder, {
  recursive: true,
  withFileTypes: true,
});
const files = entries
  .filter(entry => entry.isFile())
  .map(entry => path.join(entry.parentPath, entry.name));
const engine = await createEngine({
  cwd: folder,
  formatter: 'json',
  color: false,
  maskSecrets: true,
  configFileJSON: {
    rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }],
  },
});

async function check() {
  await repolinter.lint(folder, [], ruleset, true);
  await engine.executeOnFiles({ filePathList: files });
}

await check();
const times = [];
for (let run = 0; run < Number(runs); run++) {
  const started = performance.now();
  await check();
  times.push(performance.now() - started);
}
const milliseconds = times.sort((a, b) => a - b)[times.length >> 1];
console.log(JSON.stringify({ files: files.length, milliseconds }));
