// Every check of the project, one after the other. What `npm test` and CI run.
//
//   ./yarnw run check                 all of them
//   ./yarnw run check types unit      only those that are named
//   ./yarnw run check --list          what there is
//
// The last line sums up: every test of every suite counts as one, every other check as one.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './portal/root.mjs';
import { startPostgres } from './check/postgres.mjs';
import { runStep } from './check/runStep.mjs';

const results = path.join(root, '.cache/check');
const jestReport = path.join(results, 'jest.json');
const browserReport = path.join(root, 'test-results/browser.json');
const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** Tests that a Jest run counted. Skipped ones are failures: a test that does not run proves nothing. */
async function countJest() {
  const report = JSON.parse(await readFile(jestReport, 'utf8'));
  const skipped = report.numPendingTests + report.numTodoTests;
  const broken = report.testResults.filter(
    suite => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + skipped + broken,
  };
}

async function countBrowser() {
  const { stats } = JSON.parse(await readFile(browserReport, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  };
}

/** Output of `node --test` with the spec reporter's closing lines. */
async function countNode(output) {
  const number = name =>
    Number(new RegExp(`^. ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return {
    passed: number('pass'),
    failed:
      number('fail') + number('skipped') + number('todo') + number('cancelled'),
  };
}

const bin = name => path.join('node_modules/.bin', name);
const steps = [
  {
    id: 'generated',
    title: 'What is derived from the API descriptions is in step',
    command: ['node', 'scripts/generate.mjs', '--check'],
    fix: './yarnw generate',
  },
  {
    id: 'format',
    title: 'Formatting',
    command: [bin('prettier'), '--check', '--loglevel', 'warn', '.'],
    fix: './yarnw format',
  },
  {
    id: 'types',
    title: 'Types',
    command: [bin('tsc'), '--incremental', 'false', '--pretty', 'false'],
  },
  {
    id: 'lint',
    title: 'Lint',
    command: [bin('backstage-cli'), 'repo', 'lint', '--max-warnings', '0'],
  },
  {
    id: 'packages',
    title: 'Package metadata',
    command: [bin('backstage-cli'), 'repo', 'fix', '--publish', '--check'],
    fix: './yarnw fix',
  },
  {
    id: 'config',
    title: 'Configuration matches its schema',
    command: [bin('backstage-cli'), 'config:check', '--lax'],
  },
  {
    id: 'docs',
    title: 'Links and snippets of the documentation',
    command: ['node', 'scripts/check/docs.mjs'],
  },
  {
    id: 'wrapper',
    title: 'The wrapper, and what releases are made with',
    command: [
      'node',
      '--test',
      '--test-reporter',
      'spec',
      'scripts/yarnw.test.mjs',
      'scripts/install/problemsOfPacked.test.mjs',
      'scripts/release/changes.test.mjs',
    ],
    count: countNode,
  },
  {
    id: 'unit',
    title: 'Unit and integration tests, on SQLite and PostgreSQL 18',
    command: [
      bin('backstage-cli'),
      'repo',
      'test',
      '--watchAll=false',
      '--json',
      `--outputFile=${jestReport}`,
      '--maxWorkers=2',
    ],
    postgres: true,
    count: countJest,
  },
  {
    id: 'api',
    title: 'API and SQL reports',
    command: ['node', 'scripts/check/apiReports.mjs'],
    fix: './yarnw api-reports',
  },
  {
    id: 'sizes',
    title: 'What features cost every page of a portal',
    command: ['node', 'scripts/check/sizes.mjs'],
  },
  {
    id: 'build',
    title: 'Build of all packages',
    command: [bin('backstage-cli'), 'repo', 'build', '--all'],
  },
  {
    id: 'browser',
    title: 'The built portal in Chromium',
    command: [bin('playwright'), 'test'],
    count: countBrowser,
  },
  {
    id: 'install',
    title: 'Into a portal that somebody else made, as the documentation says',
    command: ['node', 'scripts/install/gate.mjs'],
  },
];

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
const chosen =
  asked.length > 0 ? steps.filter(({ id }) => asked.includes(id)) : steps;

await rm(results, { recursive: true, force: true });
await rm(browserReport, { force: true });
await mkdir(results, { recursive: true });
const sum = { passed: 0, failed: 0 };
const failures = [];
for (const [index, step] of chosen.entries()) {
  console.log(`\n[${index + 1}/${chosen.length}] ${step.title}`);
  const postgres = step.postgres ? await startPostgres() : undefined;
  const outcome = await runStep({
    ...step,
    log: path.join(results, `${step.id}.log`),
    env: {
      ...step.env,
      CI: '1',
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
      console.log('      it left no report of its tests');
    }
    console.log(`      ${counted.passed} passed, ${counted.failed} failed`);
  }
  sum.passed += counted.passed;
  sum.failed += counted.failed;
  if (counted.failed > 0) {
    failures.push(step);
    console.log(
      `      failed; the whole output is in .cache/check/${step.id}.log`,
    );
    if (step.fix) console.log(`      to mend it: ${step.fix}`);
  }
}

console.log('');
for (const { id, title } of failures)
  console.log(`failed: ${title} (again: ./yarnw run check ${id})`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
// At once: the hooks of the database would end the process with 0 later.
process.exit(sum.failed > 0 ? 1 : 0);
