// The checks of the project: what each is called, what it runs, how its tests are counted.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../portal/root.mjs';

/** Logs and reports of the last run. */
export const results = path.join(root, '.cache/check');
const jestReport = path.join(results, 'jest.json');
export const browserReport = path.join(root, 'test-results/browser.json');

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
const known = [
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
    command: [bin('tsc'), '--pretty', 'false'],
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
    id: 'metadata',
    title: 'What catalogs and the plugin directory are told of packages',
    command: ['node', 'scripts/check/metadata.mjs'],
  },
  {
    id: 'config',
    title: 'Settings, also those of the documentation, match their schema',
    command: ['node', 'scripts/check/settings.mjs'],
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
      'scripts/check/problemsOfKeys.test.mjs',
      'scripts/install/failuresIn.test.mjs',
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
    isTold: true,
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
    // What another check has just built is not built again.
    env: done => (done.has('build') ? { PORTAL_IS_BUILT: '1' } : {}),
  },
  {
    id: 'install',
    title: 'Into a portal that somebody else made, as the documentation says',
    command: ['node', 'scripts/install/gate.mjs'],
    isTold: true,
  },
];

/**
 * What runs when: one line after the other; on a line, rows run at once, and checks of a row one by one.
 * Those that keep one processor busy run beside others. The unit tests and the portals of the last two keep
 * all of them busy, and who waits for a page would wait for what is beside it.
 */
export const order = [
  [
    ['types'],
    [
      'generated',
      'format',
      'lint',
      'packages',
      'metadata',
      'config',
      'docs',
      'wrapper',
    ],
  ],
  [['unit']],
  [['api'], ['sizes', 'build']],
  [['browser']],
  [['install']],
].map(rows =>
  rows.map(row => row.map(id => known.find(step => step.id === id))),
);

export const steps = order.flat(2);
if (known.some(step => !steps.includes(step)))
  throw new Error('A check has no place in the order of checks.');
