import { ruleOf } from '../__testUtils__/evaluate';
import { look } from '../__testUtils__/evaluate';
import { Checker } from '../engine/Checker';
import { evaluateRule } from '../engine/evaluateRule';
import { FileTree } from '../tree/FileTree';

const ask = async (
  type: string,
  options: object,
  parameters: Record<string, never> | object,
) => {
  const { state, reason, findings } = await evaluateRule(
    new FileTree([]),
    ruleOf(type, options),
    { parameters: parameters as never },
  );
  return state === 'error'
    ? `error: ${reason}`
    : findings.map(({ message }) => message);
};

describe('an expression', () => {
  const replicas = {
    files: ['deploy/*.{yaml,toml}'],
    expression: 'document.replicas >= 2',
    message: 'It runs once only.',
  };

  it('is asked of every document that matches, TOML among them', async () => {
    expect(
      await look('expression', replicas, {
        'deploy/a.yaml': 'replicas: 3\n---\nname: b\nreplicas: 1\n',
        'deploy/b.toml': 'replicas = 1',
        'deploy/c.toml': 'replicas = 2',
        'other.yaml': 'replicas: 1',
      }),
    ).toEqual(['deploy/a.yaml:3', 'deploy/b.toml:']);
    expect(await look('expression', replicas, { a: '' })).toBe(
      'not-applicable',
    );
  });

  it('is not true of a document that lacks what it asks for', async () => {
    expect(
      await look('expression', replicas, { 'deploy/a.yaml': 'x: 1' }),
    ).toEqual(['deploy/a.yaml:1']);
    expect(
      await look('expression', replicas, { 'deploy/b.toml': 'replicas = = 1' }),
    ).toEqual(['deploy/b.toml:1']);
  });

  it('is asked of the list of files, where it names none', async () => {
    const tests = {
      expression: 'files.exists(f, f.path.endsWith(".test.ts"))',
      message: 'It has no test.',
    };
    expect(await look('expression', tests, { 'a.ts': '' })).toEqual([
      'somewhere',
    ]);
    expect(await look('expression', tests, { 'a.test.ts': '' })).toBe('passed');
  });

  it('that means nothing is an error, not a pass', async () => {
    expect(
      await ask(
        'parameters-expression',
        { expression: 'tier == "one"', message: 'x' },
        {},
      ),
    ).toMatch(/^error: .*tier/);
    expect(
      await ask(
        'parameters-expression',
        { expression: 'a +', message: 'x' },
        {},
      ),
    ).toMatch(/^error/);
    expect(
      await ask(
        'parameters-expression',
        { expression: 'parameters.name', message: 'It has a name.' },
        { name: 'x' },
      ),
    ).toEqual(['It has a name. (The expression is neither true nor false.)']);
  });
});

describe('parameters', () => {
  it('are held against an expression and a schema, with words of what is wrong', async () => {
    const noPublic = {
      expression:
        '!(parameters.tier == 1 && parameters.visibility == "public")',
      message: 'What everything depends on is not public.',
    };
    expect(
      await ask('parameters-expression', noPublic, {
        tier: 1,
        visibility: 'public',
      }),
    ).toEqual(['What everything depends on is not public.']);
    expect(
      await ask('parameters-expression', noPublic, {
        tier: 2,
        visibility: 'public',
      }),
    ).toEqual([]);
    const schema = {
      schema: {
        required: ['owner'],
        properties: { name: { pattern: '^[a-z-]+$' } },
      },
    };
    expect(await ask('parameters-schema', schema, { name: 'My Name' })).toEqual(
      [
        expect.stringContaining("must have required property 'owner'"),
        expect.stringContaining('name must match pattern'),
      ],
    );
  });

  it('give a finding of their own, so that who accepts it accepts no other values', async () => {
    const printsOf = async (type: string, options: object, values: object) =>
      (
        await evaluateRule(new FileTree([]), ruleOf(type, options), {
          parameters: values as never,
        })
      ).findings.map(({ fingerprint }) => fingerprint);
    for (const [type, options] of [
      [
        'parameters-expression',
        { expression: 'parameters.cost < 10', message: 'It is dear.' },
      ],
      [
        'parameters-schema',
        { schema: { properties: { cost: { maximum: 10 } } } },
      ],
    ] as const) {
      const first = await printsOf(type, options, { cost: 20, name: 'a' });
      expect(first).toHaveLength(1);
      expect(await printsOf(type, options, { name: 'a', cost: 20 })).toEqual(
        first,
      );
      expect(
        await printsOf(type, options, { cost: 99, name: 'a' }),
      ).not.toEqual(first);
      expect(
        await printsOf(type, options, { cost: 20, name: 'b' }),
      ).not.toEqual(first);
    }
  });

  it('that are nested without an end are an error of the rule', async () => {
    let values: unknown = 'x';
    for (let level = 0; level < 5000; level++) values = [values];
    const checker = new Checker();
    try {
      const rule = ruleOf('parameters-expression', {
        expression: 'true',
        message: 'x',
      });
      const { results, verdict } = await checker.checkParameters(
        { parameters: { values } as never },
        [
          {
            id: 'p',
            title: 'P',
            version: '1',
            digest: 'd',
            rules: [rule],
            tests: [],
          },
        ],
      );
      expect(results[0]).toMatchObject({
        state: 'error',
        reason: expect.stringContaining('nested deeper than 100 levels'),
      });
      expect(verdict).toBe('unknown');
    } finally {
      await checker.close();
    }
  });
});

it('a document that is nested without an end cannot be read', async () => {
  const anything = { files: ['*'], expression: 'true', message: 'x' };
  const deep = '['.repeat(5000) + ']'.repeat(5000);
  expect(
    await look('expression', anything, {
      'a.json': deep,
      'b.toml': `a = ${deep}`,
    }),
  ).toEqual(['a.json:1', 'b.toml:1']);
});
