import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOfPacked } from './problemsOfPacked.mjs';

test('finds what no registry would find', () => {
  const sound = {
    name: '@thrive/a',
    version: '0.2.0',
    main: 'dist/index.cjs.js',
    dependencies: { '@thrive/b': '^0.2.0', luxon: '^3.0.0' },
  };
  assert.deepEqual(problemsOfPacked(sound, '0.2.0'), []);
  assert.deepEqual(
    problemsOfPacked(
      {
        ...sound,
        version: '0.1.0',
        exports: { '.': './src/index.ts' },
        dependencies: { '@thrive/b': '^0.1.0', '@thrive/c': 'workspace:^' },
      },
      '0.2.0',
    ),
    [
      '@thrive/a is 0.1.0, not 0.2.0',
      '@thrive/a asks for @thrive/b ^0.1.0',
      '@thrive/a asks for @thrive/c of a workspace',
      '@thrive/a leads to its sources',
    ],
  );
});
