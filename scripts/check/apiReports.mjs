// Makes the API and SQL reports anew and fails when they differ from those in the repository.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../portal/root.mjs';

/** The reports that are there, with their texts. */
function readReports() {
  const reports = new Map();
  for (const parent of ['packages', 'plugins']) {
    for (const folder of readdirSync(path.join(root, parent))) {
      for (const name of readdirSync(path.join(root, parent, folder))) {
        if (!/^report.*\.md$/.test(name)) continue;
        const file = path.join(parent, folder, name);
        reports.set(file, readFileSync(path.join(root, file), 'utf8'));
      }
    }
  }
  return reports;
}

/** TypeScript orders the members of some types anew in each run: the same lines are the same API. */
const linesOf = text => (text ?? '').split('\n').sort().join('\n');

const before = readReports();
const { status } = spawnSync(path.join(root, 'yarnw'), ['api-reports'], {
  cwd: root,
  stdio: 'inherit',
});
const changed = [...readReports()].filter(
  ([file, text]) => linesOf(before.get(file)) !== linesOf(text),
);
for (const [file] of changed) console.error(`out of step: ${file}`);
if (status !== 0 || changed.length > 0) {
  console.error('Run ./yarnw api-reports, read what changed, and commit it.');
  process.exit(1);
}
