// Every check of the project. What `npm test` and CI run.
//
//   ./yarnw run check                 all of them
//   ./yarnw run check types unit      only those that are named
//   ./yarnw run check --list          what there is
//
// The last line sums up: every test of every suite counts as one, every other check as one.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { startPostgres } from './check/postgres.mjs';
import { runStep } from './check/runStep.mjs';
import { browserReport, order, results, steps } from './check/steps.mjs';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
/** Programs that are started again and again start faster with it. */
const COMPILED = path.join(results, '../compiled');

const asked = process.argv.slice(2);
if (asked.includes('--list')) {
  for (const { id, title } of steps) console.log(`${id.padEnd(12)}${title}`);
  process.exit(0);
}
const unknown = asked.find(id => !steps.some(step => step.id === id));
if (unknown) {
  console.error(
    `There is no check "${unknown}"; there are: ${steps
      .map(({ id }) => id)
      .join(', ')}`,
  );
  process.exit(2);
}

await rm(results, { recursive: true, force: true });
await rm(browserReport, { force: true });
await mkdir(results, { recursive: true });
const sum = { passed: 0, failed: 0 };
const succeeded = new Set();
const failures = [];
for (const rows of order) await Promise.all(rows.map(runRow));

console.log('');
for (const { id, title } of failures)
  console.log(`failed: ${title} (again: ./yarnw run check ${id})`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
// At once: the hooks of the database would end the process with 0 later.
process.exit(sum.failed > 0 ? 1 : 0);

async function runRow(row) {
  for (const step of row)
    if (asked.length === 0 || asked.includes(step.id)) await run(step);
}

async function run(step) {
  const say = line => console.log(`${step.id.padEnd(12)}${line}`);
  say(step.title);
  const postgres = step.postgres ? await startPostgres() : undefined;
  const outcome = await runStep({
    ...step,
    say,
    log: path.join(results, `${step.id}.log`),
    env: {
      ...step.env?.(succeeded),
      CI: '1',
      NODE_COMPILE_CACHE: COMPILED,
      ...(postgres ? { [POSTGRES]: postgres.url } : {}),
    },
  });
  await postgres?.stop();
  const counted = { passed: outcome.ok ? 1 : 0, failed: outcome.ok ? 0 : 1 };
  if (step.count) {
    const tests = await step.count(outcome.output).catch(() => undefined);
    // A suite that ends without a report, or without a test, has failed whatever it says.
    if (tests && tests.passed + tests.failed > 0) {
      counted.passed = tests.passed;
      counted.failed = tests.failed + (outcome.ok || tests.failed > 0 ? 0 : 1);
    } else {
      counted.failed = 1;
      counted.passed = 0;
      say('it left no report of its tests');
    }
    say(`${counted.passed} passed, ${counted.failed} failed`);
  }
  sum.passed += counted.passed;
  sum.failed += counted.failed;
  if (counted.failed === 0) {
    succeeded.add(step.id);
    return;
  }
  failures.push(step);
  say(`failed; the whole output is in .cache/check/${step.id}.log`);
  if (step.fix) say(`to mend it: ${step.fix}`);
}
