import type { FactSchema } from '@thrive/backstage-plugin-scorecards-node';
import {
  combineDefinitions,
  type DefinitionFile,
  type DefinitionSet,
} from './combineDefinitions';
import { parseDefinitions } from './parseDefinitions';

const SCHEMAS: ReadonlyMap<string, FactSchema> = new Map([
  [
    'npm',
    {
      type: 'object',
      properties: {
        license: { type: 'string' },
        bugs: { type: 'object', properties: { url: { type: 'string' } } },
      },
    },
  ],
  ['catalog', { type: 'object', additionalProperties: true }],
]);

const file = (location: string, text: string): DefinitionFile => ({
  location,
  parsed: parseDefinitions(text, location),
});
const unreadable = (location: string): DefinitionFile => ({
  location,
  problem: { location, message: 'cannot be read' },
});
const check = (id: string, fact = 'npm.license', operator = 'exists') =>
  `  - { id: ${id}, title: T, rule: { fact: ${fact}, operator: ${operator} } }\n`;
const scorecard = (id: string, ...checks: string[]) =>
  `  - { id: ${id}, title: T, levels: [{ id: one, name: One, checks: [${checks}] }] }\n`;
const combine = (files: DefinitionFile[], inForce?: DefinitionSet) => {
  const { problems, ...set } = combineDefinitions(files, SCHEMAS, inForce);
  return {
    set,
    problems,
    checks: set.checks.map(({ definition }) => definition.id),
    scorecards: set.scorecards.map(({ definition }) => definition.id),
    messages: problems.map(
      ({ location, line, message }) => `${location}:${line}: ${message}`,
    ),
  };
};

const GOOD = `checks:\n${check('good')}scorecards:\n${scorecard(
  'quality',
  'good',
)}`;

describe('combineDefinitions', () => {
  it('puts the definitions of all files together', () => {
    const { checks, scorecards, messages } = combine([
      file('a.yaml', `checks:\n${check('good')}`),
      file('b.yaml', `scorecards:\n${scorecard('quality', 'good')}`),
    ]);
    expect({ checks, scorecards, messages }).toEqual({
      checks: ['good'],
      scorecards: ['quality'],
      messages: [],
    });
  });

  it('names what there is when a rule reads a fact that does not exist', () => {
    const { checks, messages } = combine([
      file(
        'a.yaml',
        `checks:\n${check('typo', 'npm.licence')}${check(
          'deep',
          'npm.bugs.email',
        )}${check('lost', 'nmp.license')}${check('good')}`,
      ),
    ]);
    expect(checks).toEqual(['good']);
    expect(messages).toEqual([
      'a.yaml:2: the fact npm.licence does not exist: there is no "licence"; the source has license, bugs',
      'a.yaml:3: the fact npm.bugs.email does not exist: there is no "email"; "bugs" has url',
      'a.yaml:4: the fact nmp.license does not exist: there is no fact source "nmp"; known are npm, catalog',
    ]);
  });

  it('reads a pushed source that a file declares, and refuses the name of an installed one', () => {
    const source = (id: string) =>
      `  - { id: ${id}, title: T, ttl: { days: 1 }, schema: { type: object, properties: { coverage: { type: number } } } }\n`;
    const { checks, messages } = combine([
      file('a.yaml', `checks:\n${check('tested', 'ci.coverage')}`),
      file('b.yaml', `factSources:\n${source('ci')}${source('npm')}`),
    ]);
    expect(checks).toEqual(['tested']);
    expect(messages).toEqual([
      'b.yaml:3: a collected fact source with this id is installed; choose another id',
    ]);
  });

  it('keeps the one in force when another file takes its id, whichever is read first', () => {
    const inForce = combine([file('m.yaml', GOOD)]).set;
    const { set, messages } = combine(
      [
        file('a.yaml', `checks:\n${check('good', 'catalog.kind')}`),
        file('m.yaml', GOOD),
      ],
      inForce,
    );
    expect(set.checks.map(({ location }) => location)).toEqual(['m.yaml']);
    expect(messages).toEqual([
      'a.yaml:2: the id of this check is taken by m.yaml line 2; that one is in force',
    ]);
  });

  it('keeps the first of two with the same id, and names both places', () => {
    const { set, messages } = combine([
      file('a.yaml', GOOD),
      file(
        'b.yaml',
        `checks:\n${check('other')}${check('good', 'catalog.kind')}`,
      ),
    ]);
    expect(messages).toEqual([
      'b.yaml:3: the id of this check is taken by a.yaml line 2; that one is in force',
    ]);
    expect(
      set.checks.find(({ definition }) => definition.id === 'good')?.location,
    ).toBe('a.yaml');
  });

  it('says of a scorecard what is wrong with its levels', () => {
    const { scorecards, messages } = combine([
      file(
        'a.yaml',
        `checks:\n${check('good')}${check('broken', 'npm.nothing')}scorecards:
  - id: quality
    title: T
    levels:
      - { id: one, name: One, checks: [good, broken] }
      - { id: one, name: Two, checks: [good, missing] }
`,
      ),
    ]);
    expect(scorecards).toEqual([]);
    expect(messages.slice(1)).toEqual([
      'a.yaml:5: two levels have the id "one"',
      'a.yaml:5: the check "good" stands twice',
      'a.yaml:5: the check "broken" does not exist or is broken',
      'a.yaml:5: the check "missing" does not exist or is broken',
    ]);
  });

  it('lets one broken definition hide no other', () => {
    const { checks, scorecards } = combine([
      file('a.yaml', `${GOOD}${scorecard('lost', 'missing')}`),
      file(
        'b.yaml',
        `checks:\n${check('bad', 'npm.license', 'smells')}${check('fine')}`,
      ),
      unreadable('c.yaml'),
      file('d.yaml', 'checks:\n  - id: [\n'),
    ]);
    expect(checks).toEqual(['good', 'fine']);
    expect(scorecards).toEqual(['quality']);
  });

  describe('after they were in force', () => {
    const before = combine([
      file('rules/a.yaml', GOOD),
      file('b.yaml', `checks:\n${check('other')}`),
    ]).set;
    const other = file('b.yaml', `checks:\n${check('other')}`);

    it('keeps the last good form of a check that breaks, and the scorecards that use it', () => {
      for (const broken of [
        GOOD.replace('operator: exists', 'operator: smells'),
        GOOD.replace('npm.license', 'npm.licence'),
      ]) {
        const { set, scorecards, messages } = combine(
          [file('rules/a.yaml', broken), other],
          before,
        );
        expect(
          set.checks.map(({ definition }) => definition.rule),
        ).toContainEqual({ fact: 'npm.license', operator: 'exists' });
        expect(scorecards).toEqual(['quality']);
        expect(messages).toEqual([
          expect.stringMatching(/\(its last good version stays in force\)$/),
        ]);
      }
    });

    it.each([
      ['cannot be read', unreadable('rules/a.yaml')],
      ['is in a folder that cannot be read', unreadable('rules')],
      ['is not YAML', file('rules/a.yaml', 'checks:\n  - id: [good\n')],
      ['is not a map', file('rules/a.yaml', 'oops')],
      ['has a list that is none', file('rules/a.yaml', 'checks: oops')],
    ])('keeps what a file defined that %s, and says so', (_, broken) => {
      const { checks, scorecards, messages } = combine([broken, other], before);
      expect(checks.sort()).toEqual(['good', 'other']);
      expect(scorecards).toEqual(['quality']);
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatch(/what it defined before stays in force/);
    });

    it('drops what a sound file no longer has, and a file that is gone', () => {
      expect(
        combine([file('rules/a.yaml', 'checks: []'), other], before).checks,
      ).toEqual(['other']);
      expect(combine([other], before)).toMatchObject({
        checks: ['other'],
        scorecards: [],
      });
    });

    it('does not bring back a check that another file defines now', () => {
      const { set } = combine(
        [
          unreadable('rules/a.yaml'),
          file('b.yaml', `checks:\n${check('good', 'catalog.kind')}`),
        ],
        before,
      );
      expect(set.checks.map(({ location }) => location)).toEqual(['b.yaml']);
      expect(set.scorecards).toHaveLength(1);
    });
  });
});
