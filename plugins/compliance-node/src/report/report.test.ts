import '@microsoft/jest-sarif';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { ruleOf } from '../__testUtils__/evaluate';
import { checkTree } from '../engine/checkTree';
import { RuleRunner } from '../engine/RuleRunner';
import { FileTree } from '../tree/FileTree';
import type { Report } from '../types';
import { toJunit } from './toJunit';
import { toMarkdown } from './toMarkdown';
import { toSarif } from './toSarif';
import { toVsa } from './toVsa';

let report: Report;
beforeAll(async () => {
  const runner = new RuleRunner();
  const tree = new FileTree([
    ...FileTree.of({
      'a b/ü.ts': 'TODO\n',
      'odd\nname`*.ts': 'TODO <script>alert(1)</script>',
    }).files,
    {
      path: 'large.json',
      size: 9,
      sha256: 'x',
      isExecutable: false,
      isBinary: false,
      unread: 'it has 9 bytes; the most is 8',
    },
  ]);
  report = await checkTree(
    tree,
    [
      {
        id: 'own',
        title: 'Our "own" <rules>',
        version: '1',
        digest: 'd'.repeat(64),
        tests: [],
        rules: [
          ruleOf(
            'file-exists',
            { files: ['README'] },
            { id: 'readme', enforcement: 'warn', severity: 'note' },
          ),
          ruleOf(
            'file-lacks',
            { files: ['**/*.ts'], text: 'TODO' },
            {
              id: 'todo',
              controls: [{ framework: 'osps', id: 'OSPS-QA-01' }],
              remediation: { text: 'Do it.', url: 'https://example.com/todo' },
            },
          ),
          ruleOf('dockerfile', {}, { id: 'docker' }),
          ruleOf('binary-files', {}, { id: 'binary' }),
          ruleOf('none', {}, { id: 'broken' }),
        ],
      },
    ],
    runner,
  );
  await runner.close();
});

it('is SARIF that its schema takes, with every rule and every failure to look', () => {
  const sarif = JSON.parse(toSarif(report));
  expect(sarif).toBeValidSarifLog();
  const [run] = sarif.runs;
  expect(run.tool.driver.rules).toHaveLength(5);
  expect(run.results).toHaveLength(3);
  expect(run.results[1].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'a%20b/%C3%BC.ts' },
    region: { startLine: 1 },
  });
  expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
  expect(toSarif(report)).toBe(toSarif(structuredClone(report)));
});

it('is Markdown that says what blocks first, how to mend it, and what was not read', () => {
  const text = toMarkdown(report);
  expect(text).toMatch(/^# Rules that block are not kept\./);
  expect(text.indexOf('todo ·')).toBeLessThan(text.indexOf('readme ·'));
  expect(text).toContain('How to mend it: Do it. <https://example.com/todo>');
  expect(text).toContain('`a b/ü.ts:1`');
  expect(text).toContain('- `large.json`: it has 9 bytes');
  expect(text).toContain('There is no rule type "none"');
});

it('lets no name of a file become a line, a colour or markup', () => {
  const text = toMarkdown(report);
  expect(text).toContain('`odd\\u000anameˋ*.ts:1`');
  expect(text.replace(/\n/g, '')).not.toMatch(/\p{Cc}/u);
});

it('is JUnit XML with a case for each rule', () => {
  const xml = toJunit(report);
  expect(xml).toContain(
    '<testsuite name="Our &quot;own&quot; &lt;rules&gt;" tests="5" failures="2" errors="1" skipped="1">',
  );
  expect(xml.match(/<testcase /g)).toHaveLength(5);
  // Every tag that is open is closed again, and what others wrote is no tag.
  const tags = [...xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)];
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, close, name, alone] of tags) {
    if (!close && !alone) open.push(name);
    if (close && open.pop() !== name) wrong.push(tag);
  }
  expect(wrong).toEqual([]);
  expect(open).toEqual([]);
  expect(xml).not.toContain('<script');
});

describe('a verification summary', () => {
  // As https://slsa.dev/spec/v1.0/verification_summary and the in-toto statement describe it.
  const digestSet = {
    type: 'object',
    minProperties: 1,
    additionalProperties: { type: 'string', pattern: '^[0-9a-f]+$' },
  };
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: ['_type', 'subject', 'predicateType', 'predicate'],
    properties: {
      _type: { const: 'https://in-toto.io/Statement/v1' },
      subject: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['digest'],
          properties: { name: { type: 'string' }, digest: digestSet },
        },
      },
      predicateType: { const: 'https://slsa.dev/verification_summary/v1' },
      predicate: {
        type: 'object',
        required: [
          'verifier',
          'timeVerified',
          'resourceUri',
          'policy',
          'verificationResult',
          'verifiedLevels',
        ],
        properties: {
          verifier: {
            type: 'object',
            required: ['id'],
            properties: { id: { type: 'string', format: 'uri' } },
          },
          timeVerified: { type: 'string', format: 'date-time' },
          resourceUri: { type: 'string', minLength: 1 },
          policy: {
            type: 'object',
            required: ['uri'],
            properties: {
              uri: { type: 'string', format: 'uri' },
              digest: digestSet,
            },
          },
          inputAttestations: { type: 'array' },
          verificationResult: { enum: ['PASSED', 'FAILED'] },
          verifiedLevels: { type: 'array', items: { type: 'string' } },
          slsaVersion: { type: 'string' },
        },
      },
    },
  };
  const summaryOf = (changes: Partial<Report>) =>
    JSON.parse(
      toVsa(
        { ...report, ...changes, tree: { ...report.tree, digest: 'ab12' } },
        {
          verifier: 'https://portal.example.com/compliance',
          at: '2026-11-26T10:00:00.000Z',
          resource: 'https://git.example.com/shop',
          commit: 'c'.repeat(40),
        },
      ),
    );

  it('has the shape that SLSA describes, and passes only what passed', () => {
    const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
    const validate = ajv.compile(schema);
    for (const [verdict, result] of [
      ['clear', 'PASSED'],
      ['tolerated', 'PASSED'],
      ['enforced', 'FAILED'],
      ['unknown', 'FAILED'],
    ] as const) {
      const summary = summaryOf({ verdict });
      expect([validate(summary), validate.errors]).toEqual([true, null]);
      expect(summary.predicate.verificationResult).toBe(result);
      expect(summary.subject[0].digest.gitCommit).toBe('c'.repeat(40));
    }
    expect(validate({ ...summaryOf({}), _type: 'other' })).toBe(false);
  });
});
