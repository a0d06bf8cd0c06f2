import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import { answersInWords } from './answersInWords';
import { valuesOf } from './valuesOf';

const options = [
  { key: 'no', text: 'Not at all' },
  { key: 'some', text: 'Somewhat' },
];
const definition = {
  id: 'all-kinds',
  title: 'All kinds',
  owner: 'group:default/platform',
  mode: 'confidential',
  pages: [
    {
      id: 'one',
      questions: [
        { key: 'nps', type: 'nps', text: 'Recommend?' },
        // The same words twice.
        { key: 'a', type: 'rating', text: 'How good?' },
        { key: 'b', type: 'rating', text: 'How good?', high: 'Perfect' },
        { key: 'single', type: 'single', text: 'How much?', options },
        { key: 'multi', type: 'multi', text: 'Which?', options },
        {
          key: 'level',
          type: 'maturity',
          text: 'Where are you?',
          options,
          rows: [{ key: 'ci', text: 'CI' }],
        },
        { key: 'why', type: 'text', text: 'Why?' },
        { key: 'skipped', type: 'text', text: 'What else?' },
      ],
    },
  ],
  blocks: [{ id: 'fit', kind: 'productMarketFit', questions: ['single'] }],
} as unknown as SurveyDefinition;

it('tells answers in the words of the survey, each by itself, and no scores', () => {
  const given = valuesOf(definition, {
    nps: 7,
    a: 2,
    b: 5,
    single: 'some',
    multi: ['no', 'some'],
    level: { ci: { current: 1, target: 2 } },
    why: 'Because',
  });
  expect(answersInWords(definition, given)).toEqual([
    { question: 'Recommend?', answer: '7', most: 10 },
    { question: 'How good?', answer: '2', most: 5 },
    { question: 'How good?', answer: 'Perfect' },
    { question: 'How much?', answer: 'Somewhat' },
    { question: 'Which?', answer: 'Not at all, Somewhat' },
    { question: 'Where are you?', part: 'CI', answer: 'Not at all' },
    {
      question: 'Where are you?',
      part: 'CI',
      isTarget: true,
      answer: 'Somewhat',
    },
    { question: 'Why?', answer: 'Because' },
  ]);
});

it('tells of a choice of nothing that it was one', () => {
  const given = valuesOf(definition, { multi: [] });
  expect(answersInWords(definition, given)).toEqual([
    { question: 'Which?', answer: '–' },
  ]);
});
