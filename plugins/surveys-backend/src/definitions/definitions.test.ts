import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkSuccessor } from './checkSuccessor';
import { variablesOf } from '../scoring/variables';
import { parseDefinition } from './parseDefinition';
import { READY_MADE } from './readyMade';
import { stringify } from 'yaml';

const survey = (pages: string, more = '') => `id: pulse
title: Pulse
owner: group:default/platform
mode: anonymous
${more}pages:
${pages}`;

const ONE_PAGE = `  - id: first
    questions:
      - { key: recommend, type: nps, text: Recommend? }
`;
const problemsOf = (text: string) => parseDefinition(text).problems;

it('reads what the documentation shows', () => {
  const page = resolve(__dirname, '../../../../docs/surveys.md');
  const [, shown] = /^```yaml\n(id: [^]*?)^```$/m.exec(
    readFileSync(page, 'utf8'),
  )!;
  const { definition, problems } = parseDefinition(shown);
  expect(problems).toEqual([]);
  expect(definition?.id).toBe('platform-pulse');
});

it('reads a sound survey', () => {
  const { definition, problems } = parseDefinition(survey(ONE_PAGE));
  expect(problems).toEqual([]);
  expect(definition?.pages[0].questions[0].key).toBe('recommend');
});

it.each([
  ['of which an answer goes on to it', 'required: true', 'atLeast: 5'],
  ['whose question may be left out', 'required: false', 'atLeast: 4'],
])('takes a page behind one %s', (_, isRequired, when) => {
  const pages = `  - id: first
    questions:
      - { key: ci, type: csat, text: CI?, ${isRequired} }
    next:
      - { when: { question: ci, atMost: 3 }, to: end }
      - { when: { question: ci, ${when} }, to: end }
  - id: second
    questions:
      - { key: why, type: text, text: Why? }
`;
  expect(problemsOf(survey(pages))).toEqual([]);
});

it.each(READY_MADE.map(one => [one.id, one] as const))(
  'offers %s, which can be published as it is',
  (_, definition) => {
    expect(problemsOf(stringify(definition))).toEqual([]);
  },
);

it.each(READY_MADE.map(one => [one.id, one] as const))(
  'asks %s in German as in English',
  (_, definition) => {
    const TEXTS = ['title', 'description', 'text', 'low', 'high', 'thanks'];
    const untranslated: unknown[] = [];
    JSON.stringify(definition, (key, value) => {
      if (TEXTS.includes(key) && !(value.en && value.de))
        untranslated.push(value);
      return value;
    });
    expect(untranslated).toEqual([]);
  },
);

it.each([
  ['text that is no YAML', 'id: [', 'no YAML', 1],
  ['a key twice', 'id: a\nid: b\n', 'no YAML', 2],
  ['a list', '- 1', 'A survey is a list of keys', 1],
  ['a missing owner', 'id: a\ntitle: A\nmode: named\npages: []', '"owner"', 1],
  [
    'a mode that does not exist',
    survey(ONE_PAGE).replace('anonymous', 'secret'),
    'one of: named, confidential, anonymous',
    4,
  ],
  [
    'a key that means nothing',
    survey(ONE_PAGE, 'colour: red\n'),
    '"colour", which means nothing',
    1,
  ],
  [
    'a question twice',
    survey(`${ONE_PAGE}      - { key: recommend, type: nps, text: Again? }\n`),
    'is taken',
    9,
  ],
  [
    'a choice without options',
    survey(`  - id: first
    questions:
      - { key: one, type: single, text: Which? }
`),
    'needs options',
    8,
  ],
  [
    'a jump back',
    survey(`${ONE_PAGE}  - id: second
    questions:
      - { key: why, type: text, text: Why? }
    next:
      - { to: first }
`),
    'never comes to the end',
    13,
  ],
  [
    'a page that nothing leads to',
    survey(`${ONE_PAGE}    next:
      - { to: third }
  - id: second
    questions:
      - { key: why, type: text, text: Why? }
  - id: third
    questions:
      - { key: what, type: text, text: What? }
`),
    'No way leads to the page "second"',
    11,
  ],
  [
    'a page that every answer leads past',
    survey(`  - id: first
    questions:
      - { key: ci, type: csat, text: CI?, required: true }
    next:
      - { when: { question: ci, atMost: 3 }, to: third }
      - { when: { question: ci, atLeast: 4 }, to: end }
  - id: second
    questions:
      - { key: why, type: text, text: Why? }
  - id: third
    questions:
      - { key: what, type: text, text: What? }
`),
    'No way leads to the page "second"',
    12,
  ],
  [
    'a condition on a later question',
    survey(`${ONE_PAGE}    next:
      - { when: { question: why, atLeast: 1 }, to: end }
`),
    'is not asked on this page or an earlier one',
    10,
  ],
  [
    'a score of the wrong questions',
    survey(
      ONE_PAGE,
      'blocks:\n  - { id: lite, kind: umuxLite, questions: [recommend] }\n',
    ),
    'two likert questions',
    6,
  ],
  [
    'a text without the language of the survey',
    survey(ONE_PAGE, 'description: { de: Hallo }\n'),
    'no text in "en"',
    5,
  ],
  [
    'a dimension that says nothing',
    survey(ONE_PAGE, 'dimensions:\n  - { id: role }\n'),
    'Say with "from"',
    6,
  ],
  [
    'an audience that is no predicate',
    survey(ONE_PAGE, 'audience:\n  filter: { $any: 4 }\n'),
    'no filter predicate',
    6,
  ],
  [
    'a condition that nobody can meet',
    survey(`${ONE_PAGE}    next:
      - { when: { question: recommend, atLeast: 9, atMost: 3 }, to: end }
`),
    'Nothing is at least 9 and at most 3',
    10,
  ],
  [
    'a condition that is always met',
    survey(`${ONE_PAGE}    next:
      - { when: { question: recommend }, to: end }
`),
    'Say atLeast, atMost or anyOf',
    10,
  ],
  [
    'a condition beyond the scale',
    survey(`${ONE_PAGE}    next:
      - { when: { question: recommend, atLeast: 11 }, to: end }
`),
    'are from 0 to 10: none is like that',
    10,
  ],
  [
    'a condition on options that asks for a number',
    survey(`  - id: first
    questions:
      - key: tool
        type: single
        text: Which?
        options: [{ key: a, text: A }, { key: b, text: B }]
    next:
      - { when: { question: tool, atLeast: 1 }, to: end }
`),
    'are options and no numbers; say anyOf',
    13,
  ],
  [
    'a condition on an answer of many parts',
    survey(`  - id: first
    questions:
      - { key: grid, type: matrix, text: Well?, rows: [{ key: a, text: A }] }
    next:
      - { when: { question: grid, atLeast: 4 }, to: end }
`),
    'A matrix has no answer that could be compared',
    10,
  ],
  [
    'a survey that asks nothing',
    survey(`  - id: first
    questions:
      - { key: hello, type: statement, text: Hello }
`),
    'It asks nothing',
    5,
  ],
  [
    'a date that is none',
    survey(ONE_PAGE, "schedule: { startsOn: '2026-13-45', openForDays: 5 }\n"),
    'is no date of the calendar',
    5,
  ],
  [
    'a survey that comes again before it is over',
    survey(ONE_PAGE, 'schedule: { everyMonths: 1, openForDays: 60 }\n'),
    'open for longer than the month until',
    5,
  ],
  [
    'a number as wide as the world',
    survey(`  - id: first
    questions:
      - { key: one, type: number, text: How many?, min: 0, max: 5000000000 }
`),
    'is too far apart',
    8,
  ],
  [
    'a reminder when it is over',
    survey(ONE_PAGE, 'schedule: { openForDays: 5, remindAfterDays: 30 }\n'),
    'closed before anybody is reminded',
    5,
  ],
  [
    'an audience that is no group',
    survey(ONE_PAGE, 'audience: { groups: [engineering] }\n'),
    '"engineering" is no entity ref',
    5,
  ],
  [
    'a threshold below the floor',
    survey(ONE_PAGE, 'thresholds: { respondents: 2 }\n'),
    'must be >= 3',
    5,
  ],
])('says what is wrong with %s, and where', (_, text, message, line) => {
  const problems = problemsOf(text);
  const problem = problems.find(one => one.message.includes(message));
  expect(problems.map(one => one.message).join('\n')).toContain(message);
  expect(problem?.line).toBe(line);
});

it('makes no list of all the numbers that a number may be', () => {
  const { definition } = parseDefinition(
    survey(`  - id: first
    questions:
      - { key: one, type: number, text: How many?, min: 0, max: 900000000 }
`),
  );
  expect(variablesOf(definition!)).toEqual([
    expect.objectContaining({ id: 'one', min: 0, max: 900_000_000 }),
  ]);
});

it('does not take what would grow without bounds', () => {
  const bomb = `a: &a [1,1,1,1,1,1,1,1,1]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
`;
  expect(problemsOf(bomb)[0].message).toContain('alias');
  expect(problemsOf(`id: ${'x'.repeat(200_001)}`)[0].message).toContain(
    'characters',
  );
});

it('lets a published survey become safer, not less safe', () => {
  const before = parseDefinition(survey(ONE_PAGE)).definition!;
  const problems = (more: object) =>
    checkSuccessor(before, { ...before, ...more }).map(({ path }) => path);
  expect(problems({ mode: 'named' })).toEqual(['mode']);
  expect(problems({ thresholds: { respondents: 3 } })).toEqual([
    'thresholds.respondents',
  ]);
  expect(problems({ thresholds: { respondents: 8, comments: 20 } })).toEqual(
    [],
  );
  expect(
    checkSuccessor({ ...before, mode: 'named' }, before).map(
      ({ path }) => path,
    ),
  ).toEqual([]);
});
