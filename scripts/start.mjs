// Starts the portal for somebody who wants to see or develop it, and says when
// it is ready. Further arguments go to `backstage-cli repo start`, for example
//   npm start -- --config app-config.yaml --config app-config.postgres.yaml
import { freePorts } from './portal/ports.mjs';
import { runUntilStopped } from './portal/run.mjs';
import { whenReady } from './portal/ready.mjs';

const FRONTEND = 'http://localhost:3000';
const BACKEND = 'http://localhost:7007';

await freePorts([3000, 7007]);

console.log('Starting the portal; the first start takes about a minute.');
const portal = runUntilStopped({
  command: 'node_modules/.bin/backstage-cli',
  args: ['repo', 'start', ...process.argv.slice(2)],
  env: canShowBrowser() ? {} : { BROWSER: 'none' },
});

await whenReady(
  [FRONTEND, `${BACKEND}/.backstage/health/v1/readiness`],
  portal.stopped,
);
console.log(`\nThrive is ready: ${FRONTEND}\nCtrl-C stops it.\n`);

function canShowBrowser() {
  if (process.env.CI) {
    return false;
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
