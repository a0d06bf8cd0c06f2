import type {
  Question,
  SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import { warnOfTrend } from './warnOfTrend';

const options = (...keys: string[]) =>
  keys.map(key => ({ key, text: key.toUpperCase() }));

const surveyOf = (
  questions: Question[],
  more: Partial<SurveyDefinition> = {},
): SurveyDefinition => ({
  id: 's',
  title: 'S',
  owner: 'group:default/g',
  mode: 'anonymous',
  pages: [{ id: 'first', questions }],
  ...more,
});

const likert: Question = { key: 'q', type: 'likert', text: 'Q?' };
const choice: Question = {
  key: 'q',
  type: 'single',
  text: 'Q?',
  options: options('a', 'b', 'c'),
};
const several: Question = { ...choice, type: 'multi' };
const matrix: Question = {
  key: 'q',
  type: 'matrix',
  text: 'Q?',
  rows: options('a', 'b'),
};

const warningsOf = (before: Question, after: Question) =>
  warnOfTrend(surveyOf([before]), surveyOf([after])).map(
    ({ message }) => message,
  );

it.each<[string, Question, Question]>([
  ['other words', likert, { ...likert, text: 'Quite another?', low: 'bad' }],
  [
    'other words of options',
    choice,
    {
      ...choice,
      options: choice.options!.map(({ key }) => ({ key, text: `${key}!` })),
    },
  ],
  [
    'one option more of several',
    several,
    {
      ...several,
      options: options('a', 'b', 'c', 'd'),
    },
  ],
  ['a row more', matrix, { ...matrix, rows: options('a', 'b', 'c') }],
])('has nothing to say of %s', (_, before, after) => {
  expect(warningsOf(before, after)).toEqual([]);
});

it.each<[string, Question, Question]>([
  ['another type', likert, { ...likert, type: 'csat' }],
  ['other points', likert, { ...likert, points: 7 }],
  ['another option', choice, { ...choice, options: options('a', 'b', 'd') }],
  [
    'another order of options',
    choice,
    {
      ...choice,
      options: options('b', 'a', 'c'),
    },
  ],
  ['several instead of one', choice, several],
  ['other points of rows', matrix, { ...matrix, points: 7 }],
])('warns of %s under the same key', (_, before, after) => {
  expect(warningsOf(before, after)).toEqual([
    expect.stringContaining('its trend begins anew'),
  ]);
});

it('warns of what is gone: a question, a row, an option', () => {
  expect(warningsOf(likert, { ...likert, key: 'other' })).toEqual([
    expect.stringContaining('"q" of the published version is gone'),
  ]);
  expect(warningsOf(matrix, { ...matrix, rows: options('b') })).toEqual([
    expect.stringContaining('"A" of "q" is gone'),
  ]);
});

it('warns of a score that is made of other questions', () => {
  const questions = ['x', 'y', 'z'].map(key => ({ ...likert, key }));
  const block = (...keys: string[]) =>
    surveyOf(questions, {
      blocks: [{ id: 'score', kind: 'umuxLite', questions: keys }],
    });
  expect(warnOfTrend(block('x', 'y'), block('x', 'y'))).toEqual([]);
  expect(warnOfTrend(block('x', 'y'), block('x', 'z'))).toEqual([
    {
      path: 'blocks.0',
      message: expect.stringContaining('its trend begins anew'),
    },
  ]);
});
