import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesetsAmong, dateChanges } from './changes.mjs';

test('dates what was not released, and nothing else', () => {
  const text =
    '# Changes\n\n## 0.2.0 (not released)\n\nNew.\n\n## 0.1.0 (2026-12-01)\n';
  assert.equal(
    dateChanges(text, '0.3.0', '2027-01-02'),
    '# Changes\n\n## 0.3.0 (2027-01-02)\n\nNew.\n\n## 0.1.0 (2026-12-01)\n',
  );
  assert.throws(
    () => dateChanges('## 0.1.0 (2026-12-01)\n', '0.2.0', '2027-01-02'),
    /say there what this release brings/,
  );
});

test('tells changesets from what explains them', () => {
  assert.deepEqual(
    changesetsAmong(['README.md', 'config.json', 'brave-cats-sing.md']),
    ['brave-cats-sing.md'],
  );
});
