// Runs a benchmark on a PostgreSQL 18 server of its own; the last line it prints is JSON.
//
//   ./yarnw bench scorecards [--entities 10000] [--checks 50] [--peer]
//   ./yarnw bench adoption [--seconds 20] [--connections 16] [--batch 40] [--people 5000]
//     [--peer] [--events 3000000] [--faults]
//   ./yarnw bench surveys [--responses 100000] [--people 4000]
//   PORTAL_URL=http://localhost:7007 ./yarnw bench lists [--entities 100000]
//   ./yarnw bench compliance [--files 1000] [--seeds 12] [--runs 10000] [--peer]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startPostgres } from './check/postgres.mjs';
import { root } from './portal/root.mjs';

const [name, ...args] = process.argv.slice(2);
const script = path.join(root, 'benchmarks/src', `${name}.ts`);
if (!name || !existsSync(script)) {
  console.error(
    `There is no benchmark "${
      name ?? ''
    }"; there are: scorecards, adoption, surveys, compliance, lists`,
  );
  process.exit(2);
}

const { dependencies = {} } = JSON.parse(
  readFileSync(path.join(root, 'benchmarks/package.json'), 'utf8'),
);
const isInstalled = dependency =>
  existsSync(path.join(root, 'benchmarks/node_modules', dependency));
if (args.includes('--peer') && !Object.keys(dependencies).every(isInstalled)) {
  console.error(
    'bench: installing the peers to compare with (a minute or two)',
  );
  const installed = spawnSync(
    'npm',
    [
      'install',
      '--legacy-peer-deps',
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    {
      cwd: path.join(root, 'benchmarks'),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (installed.status !== 0) {
    console.error(
      'bench: the peers could not be installed; without --peer the rest can be measured',
    );
    process.exit(1);
  }
}

console.error('bench: starting PostgreSQL');
const postgres = await startPostgres();
try {
  const { status } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      script,
      ...args,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        BENCH_POSTGRES_URL: postgres.url,
        NODE_ENV: 'production',
      },
    },
  );
  process.exitCode = status ?? 1;
} finally {
  await postgres.stop();
}
