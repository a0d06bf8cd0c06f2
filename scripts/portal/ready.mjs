import { setTimeout as wait } from 'node:timers/promises';

const ASK_EVERY_MS = 500;

/** Waits till every URL answers with success; gives up when the signal is aborted. */
export async function whenReady(urls, signal) {
  for (const url of urls) {
    while (!signal.aborted && !(await answers(url, signal))) {
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
