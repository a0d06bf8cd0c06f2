import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOfKeys } from './problemsOfKeys.mjs';

const problemsOf = keys =>
  problemsOfKeys(`export interface Config {\n${keys}\n}`);

test('keys that say all', () => {
  assert.deepEqual(
    problemsOf(`
      /** Parts. */
      a?: {
        /** How many. 3 by default. */
        b?: number;
        /** Its id. */
        id: string;
      };`),
    [],
  );
});

test('what is missing', () => {
  assert.deepEqual(
    problemsOf(
      `
      /** Parts. */
      a?: {
        b?: number;
        /** How many. */
        c?: number;
        /** Whoever has it reads all. Needed. */
        key?: string;
        /**
         * Off by default.
         * @visibility frontend
         */
        d?: boolean;
        /** Read again without a restart. */
        e?: Array<{
          /** Its id. */
          id: string;
        }>;
      };`,
    ),
    [
      'a.b is not described',
      'a.c does not say what holds without it',
      'a.key has a name of a secret, or is one under another name',
      'a.d is seen by browsers against what this check knows, or not at all',
      'a.e does not say what holds without it',
    ],
  );
});
