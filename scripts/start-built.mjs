// Starts the portal as it would run in production: the built frontend, served
// by the backend on one port. Builds the frontend first if there is no build.
//
//   node scripts/start-built.mjs [--build] [--config <file>]...
//
//   --build          build the frontend anew
//   --config <file>  further configuration, after app-config.yaml and app-config.built.yaml
//   PORT             the port, 7007 if not set
//   THRIVE_DATA_DIR  absolute path of the folder for the SQLite files, .data if not set
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { freePorts } from './portal/ports.mjs';
import { root } from './portal/root.mjs';
import { runToEnd, runUntilStopped } from './portal/run.mjs';
import { whenReady } from './portal/ready.mjs';

const { values } = parseArgs({
  options: {
    build: { type: 'boolean', default: false },
    config: { type: 'string', multiple: true, default: [] },
  },
});
const port = Number(process.env.PORT ?? 7007);
await freePorts([port]);

if (
  values.build ||
  !existsSync(resolve(root, 'packages/app/dist/index.html'))
) {
  console.log('Building the frontend.');
  await runToEnd({
    command: 'node_modules/.bin/backstage-cli',
    args: ['package', 'build'],
    cwd: 'packages/app',
  });
}

const configs = [
  resolve(root, 'app-config.yaml'),
  resolve(root, 'app-config.built.yaml'),
  ...values.config.map(file => resolve(file)),
];
const portal = runUntilStopped({
  command: process.execPath,
  args: [
    '--enable-source-maps',
    // The backend runs from its sources, compiled as they are loaded.
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    'src/index.ts',
    ...configs.flatMap(file => ['--config', file]),
  ],
  cwd: 'packages/backend',
  env: { NODE_ENV: 'production' },
});

const url = `http://localhost:${port}`;
await whenReady([`${url}/.backstage/health/v1/readiness`], portal.stopped);
console.log(`Thrive is ready: ${url}`);
