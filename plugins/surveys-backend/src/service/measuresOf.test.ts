import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import { measuresOf, teamDimensionOf } from './measuresOf';

const options = [
  { key: 'a', text: 'First' },
  { key: 'b', text: 'Second' },
];
const survey: SurveyDefinition = {
  id: 'pulse',
  title: 'Pulse',
  owner: 'group:default/platform',
  mode: 'anonymous',
  pages: [
    {
      id: 'one',
      questions: [
        { key: 'recommend', type: 'nps', text: 'Recommend?' },
        { key: 'days', type: 'number', text: 'Days?' },
        { key: 'tools', type: 'multi', text: 'Which?', options },
        { key: 'one', type: 'single', text: 'One?', options },
        { key: 'order', type: 'ranking', text: 'Order?', options },
        {
          key: 'level',
          type: 'maturity',
          text: 'Where?',
          options,
          rows: [{ key: 'tests', text: 'Tests' }],
        },
      ],
    },
  ],
};

it('calls more better of scores only, and says in plain words what each number is', () => {
  const told = measuresOf(survey).map(({ title, direction, formula }) => [
    title,
    direction,
    formula.split(', at the end')[0],
  ]);
  const chosen =
    'Share of those who chose it, of all who answered the question';
  const place = 'Mean place, from 1 (first) to 2 (last)';
  const mean = 'Mean level, from 1 to 2';
  expect(told).toEqual([
    [
      'Pulse: Recommend?',
      'up',
      'Share of 9 and 10 less share of 0 to 6, in points',
    ],
    ['Pulse: Days?', 'none', 'Mean of the numbers that were given'],
    ['Pulse: Which?: First', 'none', chosen],
    ['Pulse: Which?: Second', 'none', chosen],
    ['Pulse: Order?: First', 'none', place],
    ['Pulse: Order?: Second', 'none', place],
    ['Pulse: Where?: Tests (today)', 'up', mean],
    ['Pulse: Where?: Tests (in a year)', 'none', mean],
  ]);
});

it('says that the number of answers is rounded down where it is', () => {
  expect(measuresOf(survey)[0].formula).toMatch(
    /Of fewer than 10 answers their number is rounded down to 5$/,
  );
});

it('is told apart by groups where a dimension is of teams, whatever it is called', () => {
  const grains = (dimensions: SurveyDefinition['dimensions']) =>
    measuresOf({ ...survey, dimensions })[0].grains;
  expect(grains(undefined)).toEqual(['platform']);
  expect(grains([{ id: 'role', from: 'spec.role' }])).toEqual(['platform']);
  expect(grains([{ id: 'team' }])).toEqual(['platform', 'group']);
  const squad = [{ id: 'squad', from: 'team' }];
  expect(grains(squad)).toEqual(['platform', 'group']);
  expect(teamDimensionOf({ ...survey, dimensions: squad })).toBe('squad');
});
