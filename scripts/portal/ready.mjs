import { setTimeout as wait } from 'node:timers/promises';

const ASK_EVERY_MS = 500;
const PATIENCE_MS = 120_000;

/**
 * Waits till every URL answers with success; gives up when the signal is aborted.
 * Says so once when it takes unusually long.
 */
export async function whenReady(urls, signal) {
  const since = Date.now();
  let complained = false;
  for (const url of urls) {
    while (!signal.aborted && !(await answers(url, signal))) {
      if (!complained && Date.now() - since > PATIENCE_MS) {
        complained = true;
        console.error(
          `\nNo answer from ${url} after two minutes.\n` +
            'Next step: look for the first error above; this goes on waiting till Ctrl-C.\n',
        );
      }
      await wait(ASK_EVERY_MS);
    }
  }
}

async function answers(url, signal) {
  try {
    return (await fetch(url, { signal })).ok;
  } catch {
    return false;
  }
}
