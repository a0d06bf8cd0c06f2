import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import { failuresIn } from './failuresIn.mjs';

/** Lines as backends write them in development. */
function logOf(...entries) {
  const format = WinstonLogger.colorFormat();
  return entries
    .map(([level, message, fields]) => {
      const entry = { level, message, plugin: 'surveys', ...fields };
      return format.transform({ ...entry, [Symbol.for('level')]: level });
    })
    .map(entry => entry[Symbol.for('message')])
    .join('\n');
}

test('failures are found in a log, and nothing else is', () => {
  const log = logOf(
    ['info', 'all is well, no error'],
    ['warn', 'it is slow'],
    ['error', 'it broke'],
  );
  const failures = failuresIn(log);
  assert.equal(failures.length, 1);
  assert.match(failures[0], /surveys error it broke/);
});

test('a request that nobody waits for any more is no failure', () => {
  const left = { type: 'stream.not.readable', status: 500 };
  const log = logOf(
    ['error', 'Request failed with status 500', left],
    ['error', 'Request failed with status 500', { status: 500 }],
  );
  const failures = failuresIn(log);
  assert.equal(failures.length, 1);
  assert.doesNotMatch(failures[0], /stream/);
});

test('the same holds for logs in production, which are JSON', () => {
  const lines = [
    { level: 'info', message: 'it said {"level":"error"}' },
    { level: 'error', message: 'left', type: 'stream.not.readable' },
    { level: 'error', message: 'it broke' },
  ].map(line => JSON.stringify(line));
  assert.deepEqual(failuresIn(lines.join('\n')), [lines[2]]);
});
