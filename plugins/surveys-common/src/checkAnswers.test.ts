import {
  checkAnswer,
  checkAnswers,
  checkDraft,
  unrankedIn,
} from './checkAnswers';
import { pathOf } from './flow';
import { localizeDefinition } from './localize';
import type { SurveyDefinition } from './types';

const survey: SurveyDefinition = {
  id: 'pulse',
  title: { en: 'Pulse', de: 'Puls' },
  owner: 'group:default/platform',
  mode: 'named',
  pages: [
    {
      id: 'first',
      questions: [
        { key: 'recommend', type: 'nps', text: 'Recommend?', required: true },
        {
          key: 'tools',
          type: 'multi',
          text: 'Which?',
          options: [
            { key: 'ci', text: 'CI' },
            { key: 'docs', text: 'Docs' },
          ],
        },
      ],
      next: [
        { when: { question: 'recommend', atLeast: 9 }, to: 'end' },
        { when: { question: 'tools', anyOf: ['docs'] }, to: 'docs' },
      ],
    },
    {
      id: 'why',
      questions: [{ key: 'why', type: 'text', text: 'Why?', maxLength: 10 }],
      next: [{ to: 'end' }],
    },
    {
      id: 'docs',
      questions: [
        {
          key: 'areas',
          type: 'matrix',
          text: 'How good?',
          rows: [
            { key: 'search', text: { en: 'Search', de: 'Suche' } },
            { key: 'texts', text: 'Texts' },
          ],
        },
        {
          key: 'level',
          type: 'maturity',
          text: 'Where?',
          rows: [{ key: 'reach', text: 'Reach' }],
          options: [
            { key: 'one', text: 'One' },
            { key: 'two', text: 'Two' },
          ],
        },
      ],
    },
  ],
};

const ways = (answers: object) =>
  pathOf(survey, answers as never).map(({ id }) => id);
const problems = (answers: object) => checkAnswers(survey, answers as never);

it('leads through the pages as the answers say', () => {
  expect(ways({})).toEqual(['first', 'why']);
  expect(ways({ recommend: 10 })).toEqual(['first']);
  expect(ways({ recommend: 2, tools: ['docs'] })).toEqual(['first', 'docs']);
});

it.each([
  [{}],
  [{ lunch: null, why: '  ' }],
  [{ lunch: undefined, places: {} }],
])('takes no answers that say nothing: %j', answers => {
  const optional: SurveyDefinition = {
    ...survey,
    pages: [
      {
        id: 'one',
        questions: [
          { key: 'intro', type: 'statement', text: 'Lunch.' },
          { key: 'lunch', type: 'nps', text: 'Recommend?' },
          { key: 'why', type: 'text', text: 'Why?' },
          {
            key: 'places',
            type: 'matrix',
            text: 'Where?',
            rows: [{ key: 'here', text: 'Here' }],
          },
        ],
      },
    ],
  };
  expect(checkAnswers(optional, answers as never)).toEqual([
    { question: 'lunch', problem: 'nothing' },
  ]);
  expect(checkAnswers(optional, { ...answers, why: 'Soup' } as never)).toEqual(
    [],
  );
});

it('takes answers that fit', () => {
  expect(problems({ recommend: 3, why: 'slow' })).toEqual([]);
  expect(
    problems({
      recommend: 3,
      tools: ['docs', 'ci'],
      areas: { search: 4 },
      level: { reach: { current: 1, target: 2 } },
    }),
  ).toEqual([]);
});

it.each([
  [{}, 'recommend', 'required'],
  [{ recommend: '3' }, 'recommend', 'not-a-number'],
  [{ recommend: 11 }, 'recommend', 'out-of-range'],
  [{ recommend: 3.5 }, 'recommend', 'out-of-range'],
  [{ recommend: 3, tools: ['tea'] }, 'tools', 'not-an-option'],
  [{ recommend: 3, tools: ['ci', 'ci'] }, 'tools', 'twice'],
  [{ recommend: 3, tools: 'ci' }, 'tools', 'not-an-option'],
  [{ recommend: 3, why: 'x'.repeat(11) }, 'why', 'too-long'],
  [{ recommend: 3, why: 4 }, 'why', 'not-a-text'],
  [{ recommend: 3, other: 4 }, 'other', 'unknown'],
  [{ recommend: 10, why: 'x' }, 'why', 'unknown'],
  [{ recommend: 1, tools: ['docs'], areas: [3] }, 'areas', 'not-by-row'],
  [
    { recommend: 1, tools: ['docs'], areas: { rows: 3 } },
    'areas',
    'not-an-option',
  ],
  [
    { recommend: 1, tools: ['docs'], areas: { search: 9 } },
    'areas',
    'out-of-range',
  ],
  [
    { recommend: 1, tools: ['docs'], level: { reach: { current: 3 } } },
    'level',
    'out-of-range',
  ],
  [
    { recommend: 1, tools: ['docs'], level: { reach: 1 } },
    'level',
    'not-by-row',
  ],
])('refuses %j', (answers, question, problem) => {
  expect(problems(answers)).toContainEqual({ question, problem });
});

it('shows every text in the language of the reader, or the nearest there is', () => {
  const german = localizeDefinition(survey, 'de-AT');
  expect(german.title).toBe('Puls');
  expect(german.pages[2].questions[0].rows![0].text).toBe('Suche');
  expect(german.pages[0].questions[0].text).toBe('Recommend?');
  expect(localizeDefinition(survey, 'fr').title).toBe('Pulse');
});

it('takes an order of all options or of none', () => {
  const ranking = {
    key: 'order',
    type: 'ranking' as const,
    text: 'What first?',
    options: ['a', 'b', 'c'].map(key => ({ key, text: key })),
  };
  const problemOf = (answer: unknown) =>
    checkAnswer(ranking, answer).map(({ problem }) => problem);
  expect(problemOf(['b', 'a', 'c'])).toEqual([]);
  expect(problemOf(undefined)).toEqual([]);
  expect(problemOf([])).toEqual([]);
  expect(problemOf(['b', 'a'])).toEqual(['not-all-ranked']);
  expect(unrankedIn(ranking, ['b']).map(({ key }) => key)).toEqual(['a', 'c']);
});

it('takes a number between its bounds, whole or not', () => {
  const number = {
    key: 'days',
    type: 'number' as const,
    text: 'Days?',
    min: -1,
    max: 20,
  };
  const problemOf = (answer: unknown) =>
    checkAnswer(number, answer).map(({ problem }) => problem);
  expect([-1, 0, 2.5, 20].flatMap(problemOf)).toEqual([]);
  expect([-1.1, 20.01].flatMap(problemOf)).toEqual([
    'out-of-bounds',
    'out-of-bounds',
  ]);
});

it('takes a draft that is not finished, and nothing that is no answer', () => {
  const draftProblems = (answers: object) =>
    checkDraft(survey, answers as never).map(({ problem }) => problem);
  expect(draftProblems({})).toEqual([]);
  // Of a page that is not on the way as it is now.
  expect(draftProblems({ why: 'Slow' })).toEqual([]);
  expect(draftProblems({ tools: [] })).toEqual([]);
  expect(draftProblems({ other: 1 })).toEqual(['unknown']);
  expect(draftProblems({ recommend: '9' })).toEqual(['not-a-number']);
  expect(draftProblems({ why: { nested: true } })).toEqual(['not-a-text']);
});
