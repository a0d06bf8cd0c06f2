import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  GATED,
  POLICY,
  startScaffolder,
  templateOf,
} from './__testUtils__/startScaffolder';

const folder = createMockDirectory();
jest.setTimeout(120_000);

const GOOD = { 'README.md': 'Hello', 'SECURITY.md': 'Write to us.' };
const BAD = { ...GOOD, '.env': 'X=1' };
const without = (...ids: string[]) =>
  GATED.filter(({ id }) => !ids.includes(id));
const start = (more: Partial<Parameters<typeof startScaffolder>[0]> = {}) => {
  folder.clear();
  return startScaffolder({ folder: folder.path, ...more });
};

describe('a gated template in a real scaffolder', () => {
  it('publishes what passes, with its report, bound to its commit', async () => {
    const portal = await start();
    const { id, status, log } = await portal.run({ name: 'shop', files: GOOD });
    expect([status, log]).toEqual(['completed', expect.any(String)]);
    const files = await fs.readdir(path.join(portal.published, id));
    expect(files.sort()).toEqual(['.compliance', 'README.md', 'SECURITY.md']);
    const { items } = await portal.get('/compliance/runs');
    expect(items).toMatchObject([
      {
        kind: 'scaffold',
        moment: 'workspace',
        verdict: 'clear',
        taskId: id,
        templateRef: 'template:default/service',
        entityRef: 'component:default/shop',
        initiatorRef: 'user:default/dora',
      },
      { moment: 'parameters', verdict: 'clear' },
    ]);
    const evidence = await portal.get('/compliance/evidence');
    expect(evidence.items[0]).toMatchObject({
      kind: 'published',
      commit: 'a'.repeat(40),
      matches: true,
    });
    expect(await portal.get('/compliance/evidence/verification')).toMatchObject(
      { whole: true },
    );
  });

  it('holds up what fails, says in a few lines what to do, and the report stays', async () => {
    const portal = await start();
    const { id, status, log } = await portal.run({ name: 'shop', files: BAD });
    expect(status).toBe('failed');
    expect(await fs.readdir(portal.published)).toEqual([]);
    expect(log).toContain('Held up by 1 rule: house/no-env.');
    expect(log).toMatch(
      /1\. \.env .*\(house\/no-env\) To mend it: Delete it\./,
    );
    const url =
      /The whole report: https:\/\/portal\.example\.com\/compliance\/runs\/(\S+)/.exec(
        log,
      );
    expect(log).toMatch(/To ask for a waiver: https:\S+\?waiver=new/);
    expect(await portal.get(`/compliance/runs/${url![1]}`)).toMatchObject({
      taskId: id,
      verdict: 'enforced',
    });
  });

  it('holds up a form before anything is made', async () => {
    const portal = await start();
    const { status, log } = await portal.run({
      name: 'a-name-that-is-long',
      files: GOOD,
    });
    expect(status).toBe('failed');
    expect(log).toContain('The name is too long.');
    expect(log).not.toContain('Write files');
  });

  it('lets a dry run go on, and says that it would hold it up', async () => {
    const portal = await start();
    const { status, body } = await portal.post('/scaffolder/v2/dry-run', {
      template: templateOf(without('publish', 'evidence')),
      values: { name: 'shop', files: BAD },
      directoryContents: [],
    });
    expect(status).toBe(200);
    const log = body.log.map((line: any) => line.body.message).join('\n');
    expect(log).toContain('This is a dry run; otherwise it would be held up.');
    expect(log).toContain('house/no-env');
    expect(
      body.directoryContents.map((file: { path: string }) => file.path),
    ).toContain('.env');
    expect(body.output.text[0].content).toContain('.env');
    expect((await portal.get('/compliance/runs')).items[0].kind).toBe(
      'dry-run',
    );
  });

  it('writes the report in a step that always runs', async () => {
    const portal = await start({
      templates: [
        templateOf([
          ...without('report', 'publish', 'evidence'),
          {
            id: 'after',
            name: 'Whatever happened',
            if: '${{ always() }}',
            action: 'compliance:report:write',
            input: {
              runId: '${{ steps.check.output.runId }}',
              format: 'markdown',
              path: 'COMPLIANCE.md',
            },
          },
        ]),
      ],
    });
    const { status, log } = await portal.run({ name: 'shop', files: BAD });
    expect(status).toBe('failed');
    expect(log).toContain('Wrote COMPLIANCE.md');
  });

  it('holds up what changed after it was checked', async () => {
    const portal = await start({
      templates: [
        templateOf(
          GATED.flatMap(step =>
            step.id === 'gate'
              ? [
                  {
                    id: 'sneak',
                    name: 'Sneak',
                    action: 'test:write',
                    input: { files: { '.env': 'X=1' } },
                  },
                  step,
                ]
              : [step],
          ),
        ),
      ],
    });
    const { status, log } = await portal.run({ name: 'shop', files: GOOD });
    expect(status).toBe('failed');
    expect(log).toContain('Files changed after they were checked');
  });

  it.each<[string, object[], string]>([
    [
      'leaves the check out',
      without('check', 'report', 'evidence').map(step =>
        step.id === 'gate' ? { ...step, input: {} } : step,
      ),
      'Not checked, though it has to be: house',
    ],
    [
      'checks a part only',
      GATED.map(step =>
        step.id === 'check'
          ? { ...step, input: { exclude: ['**/.env'] } }
          : step,
      ),
      'Not checked, though it has to be: house',
    ],
    [
      'checks something else',
      GATED.map(step =>
        step.id === 'check' ? { ...step, input: { path: 'docs' } } : step,
      ),
      'There is no folder',
    ],
  ])('holds up a template that %s', async (_, steps, sentence) => {
    const portal = await start({ templates: [templateOf(steps)] });
    const { status, log } = await portal.run({ name: 'shop', files: BAD });
    expect([status, log]).toEqual([
      'failed',
      expect.stringContaining(sentence),
    ]);
    expect(await fs.readdir(portal.published)).toEqual([]);
  });

  it('takes no run of another task for its own', async () => {
    const portal = await start({
      templates: [
        templateOf(GATED),
        templateOf(
          GATED.map(step =>
            step.id === 'gate'
              ? { ...step, input: { runs: ['${{ parameters.forged }}'] } }
              : step,
          ),
          'forger',
        ),
      ],
    });
    await portal.run({ name: 'shop', files: GOOD });
    const [{ id }] = (await portal.get('/compliance/runs')).items;
    const { status, log } = await portal.run(
      { name: 'shop', files: BAD, forged: id },
      'forger',
    );
    expect(status).toBe('failed');
    expect(log).toContain('not one of this task');
  });

  it('writes no report of another task into its workspace', async () => {
    const portal = await start({
      templates: [
        templateOf(GATED),
        templateOf(
          [
            {
              id: 'report',
              name: 'Report',
              action: 'compliance:report:write',
              input: {
                runId: '${{ parameters.other }}',
                format: 'markdown',
                path: 'REPORT.md',
              },
            },
            { id: 'publish', name: 'Publish', action: 'publish:test' },
          ],
          'reader',
        ),
      ],
    });
    await portal.run({ name: 'shop', files: GOOD });
    const [{ id: other }] = (await portal.get('/compliance/runs')).items;
    const { id, status, log } = await portal.run({ other }, 'reader');
    expect(status).toBe('failed');
    expect(log).toContain(`The run ${other} is not one of this task`);
    expect(await fs.readdir(portal.published)).not.toContain(id);
  });

  it('reads and writes nothing outside of the workspace', async () => {
    for (const step of [
      {
        action: 'compliance:check:workspace',
        input: { path: '../..', failOnError: true },
      },
      {
        action: 'compliance:report:write',
        input: { runId: 'x', format: 'sarif', path: '../../out.sarif' },
      },
    ]) {
      const portal = await start({
        templates: [templateOf([{ id: 'one', name: 'One', ...step }])],
      });
      const { status, log } = await portal.run({});
      expect(status).toBe('failed');
      expect(log).toContain('Relative path is not allowed');
    }
  });

  it('is not run by those who may not run its gate', async () => {
    const portal = await start({ denied: ['compliance:gate'] });
    const { status, log } = await portal.run({ name: 'shop', files: GOOD });
    expect(status).toBe('failed');
    expect(log).toMatch(/compliance:gate|not allowed|denied/i);
    expect(await fs.readdir(portal.published)).toEqual([]);
  });

  it('is noticed when it has no gate', async () => {
    const portal = await start({
      templates: [templateOf(without('gate'))],
    });
    const { status } = await portal.run({ name: 'shop', files: BAD });
    expect(status).toBe('completed');
    const templates = async () =>
      (await portal.get('/compliance/templates')).items;
    expect((await templates())[0].problems[0].check).toBe('gate-lenient');
    let missed = 0;
    for (let turn = 0; turn < 100 && missed === 0; turn++) {
      missed = (await templates())[0].missed;
      await sleep(50);
    }
    expect(missed).toBe(1);
  });
});

describe('while the compliance backend is down', () => {
  it('a gate holds up what nobody can say anything of', async () => {
    const portal = await start({ isDown: true });
    const { status, log } = await portal.run({ name: 'shop', files: GOOD });
    expect(status).toBe('failed');
    expect(log).toContain('Held up, because nobody can say whether it passes');
    expect(log).toContain('Run it again in a while');
  });

  it('a gate that only warns goes on, and says so', async () => {
    const portal = await start({
      isDown: true,
      templates: [
        templateOf([
          GATED[2],
          GATED[3],
          {
            id: 'gate',
            name: 'Gate',
            action: 'compliance:gate',
            input: { mode: 'warn' },
          },
        ]),
      ],
    });
    const { status, log } = await portal.run({ name: 'shop', files: GOOD });
    expect(status).toBe('completed');
    expect(log).toContain('and it goes on');
  });
});

it('rules of a type of the company’s own are decided by the backend', async () => {
  const portal = await start({
    policy: `${POLICY.trimEnd()}
  - id: words
    title: The word is there
    type: company-words
    options: { word: us }
    enforcement: block
`,
  });
  const bad = await portal.run({ name: 'shop', files: GOOD });
  expect([bad.status, bad.log]).toEqual([
    'failed',
    expect.stringContaining('lacks us. (house/words)'),
  ]);
  const good = await portal.run({
    name: 'shop',
    files: { ...GOOD, 'README.md': 'Ask us.' },
  });
  expect([good.status, good.log]).toEqual(['completed', expect.any(String)]);
});

it('policies that only warn hold nobody up', async () => {
  const portal = await start({
    policy: POLICY.replaceAll('enforcement: block', 'enforcement: warn'),
  });
  const { status, log } = await portal.run({ name: 'shop', files: BAD });
  expect(status).toBe('completed');
  expect(log).toContain('⚠ .env house/no-env');
});
