import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from './browser';
import { buildLegacyPortal, serveLegacyPortal } from './legacyPortal';
import { PortalApi } from './portalApi';

const ROOT = resolve(__dirname, '../../../..');
const LOG = resolve(ROOT, 'test-results/portal.log');
const PATIENCE_MS = 4 * 60_000;
const ASK_EVERY_MS = 1_000;
// The sample software is everything that is installed here, far more than this.
const ENOUGH_ENTITIES = 1_000;
/** Whoever runs the tests has just built both frontends. */
const IS_BUILT = Boolean(process.env.PORTAL_IS_BUILT);

/**
 * Builds and starts the portal on a free port with an empty data folder, and waits
 * till its sample software is evaluated and its surveys ask; serves the frontend on the old frontend system
 * beside it. Gives what stops both and takes the data away.
 */
export default async function startPortals() {
  // Two minutes of waiting for a portal would be in vain without a browser.
  await (await openBrowser()).close();
  const stop = await startPortal();
  const legacy = await serveLegacyPortal(process.env.PORTAL_URL!);
  process.env.LEGACY_PORTAL_URL = legacy.url;
  return async () => {
    await legacy.stop();
    await stop();
  };
}

async function startPortal(): Promise<() => Promise<void>> {
  if (process.env.PORTAL_URL) {
    await whenEvaluated(process.env.PORTAL_URL);
    return async () => {};
  }
  // Before the portal starts, which has enough to do then.
  if (!IS_BUILT) await buildLegacyPortal();
  const port = await freePort();
  const dataFolder = await mkdtemp(join(tmpdir(), 'thrive-browser-tests-'));
  await mkdir(resolve(ROOT, 'test-results'), { recursive: true });
  const portal = start(port, dataFolder);
  const stop = async () => {
    await stopped(portal);
    await rm(dataFolder, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  try {
    await whenEvaluated(url, portal);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.PORTAL_URL = url;
  return stop;
}

function start(port: number, dataFolder: string): ChildProcess {
  const portal = spawn(
    process.execPath,
    [
      resolve(ROOT, 'scripts/start-built.mjs'),
      ...(IS_BUILT ? [] : ['--build']),
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(port),
        THRIVE_DATA_DIR: dataFolder,
        // Whoever answers in one test is asked in the next one.
        APP_CONFIG_surveys_askAtMostEvery: '{"days":0}',
        // The portal is no test, and its backend asks for its own mode.
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const log = createWriteStream(LOG);
  portal.stdout!.pipe(log, { end: false });
  portal.stderr!.pipe(log, { end: false });
  return portal;
}

/** Ends the portal, which takes everything that it started down with it. */
async function stopped(portal: ChildProcess): Promise<void> {
  if (portal.exitCode !== null || portal.signalCode !== null) {
    return;
  }
  const exit = new Promise(done => portal.once('exit', done));
  portal.kill('SIGTERM');
  await exit;
}

async function whenEvaluated(
  url: string,
  portal?: ChildProcess,
): Promise<void> {
  const since = Date.now();
  let state = 'It did not answer.';
  while (Date.now() - since < PATIENCE_MS) {
    if (portal && portal.exitCode !== null) {
      throw new Error(
        `The portal ended by itself (code ${portal.exitCode}).\nNext step: read the end of ${LOG}`,
      );
    }
    try {
      const guest = await PortalApi.signIn(url, 'guest');
      const { entities, evaluating } = await guest.overview();
      const asked = await guest.countSurveys();
      if (!evaluating && entities > ENOUGH_ENTITIES && asked > 0) {
        return;
      }
      state = `It had evaluated ${entities} entities${
        evaluating ? ' and went on' : ''
      }, and asked the guest in ${asked} surveys.`;
    } catch (error) {
      state = `It did not answer: ${error}`;
    }
    await wait(ASK_EVERY_MS);
  }
  throw new Error(
    `The portal was not ready after ${
      PATIENCE_MS / 60_000
    } minutes. ${state}\n` + `Next step: read the end of ${LOG}`,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}
