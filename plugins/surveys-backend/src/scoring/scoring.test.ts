import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import { momentsOf } from '@thrive/stats';
import { READY_MADE } from '../definitions/readyMade';
import { figureOf, isScoreAlike } from '../release/figures';
import { umuxLite, usabilityScale, valuesOf } from './valuesOf';
import { variablesOf } from './variables';

it.each([
  [[5, 4, 2, 1, 2, 3, 2, 4, 5, 2], 55],
  [[4, 1, 5, 2, 5, 1, 4, 2, 3, 1], 85],
  [[4, 2, 4, 1, 4, 2, 5, 2, 4, 2], 80],
  [[3, 3, 3, 3, 3, 3, 3, 3, 3, 3], 50],
  [[5, 1, 5, 1, 5, 1, 5, 1, 5, 1], 100],
  [[1, 5, 1, 5, 1, 5, 1, 5, 1, 5], 0],
])('scores the ten items %j with %d', (items, score) => {
  expect(usabilityScale(items)).toBeCloseTo(score, 9);
});

it.each([
  [[6, 5], 7, 75],
  [[7, 7], 7, 100],
  [[1, 1], 7, 0],
  [[6, 6], 7, 83.333333],
  [[7, 6], 7, 91.666667],
  [[4, 5], 5, 87.5],
])(
  'scores usefulness and ease %j of %d points with %d',
  (items, points, score) => {
    expect(umuxLite(items, points)).toBeCloseTo(score, 6);
  },
);

const survey: SurveyDefinition = {
  id: 's',
  title: 'S',
  owner: 'group:default/g',
  mode: 'named',
  blocks: [
    { id: 'lite', kind: 'umuxLite', questions: ['useful', 'easy'] },
    { id: 'fit', kind: 'productMarketFit', questions: ['without'] },
  ],
  pages: [
    {
      id: 'all',
      questions: [
        { key: 'useful', type: 'likert', points: 7, text: 'Useful' },
        { key: 'easy', type: 'likert', points: 7, text: 'Easy' },
        {
          key: 'without',
          type: 'single',
          text: 'Without it?',
          options: [
            { key: 'very', text: 'Very' },
            { key: 'not', text: 'Not' },
          ],
        },
        {
          key: 'tools',
          type: 'multi',
          text: 'Tools',
          options: [
            { key: 'ci', text: 'CI' },
            { key: 'docs', text: 'Docs' },
          ],
        },
        {
          key: 'order',
          type: 'ranking',
          text: 'Order',
          options: [
            { key: 'a', text: 'A' },
            { key: 'b', text: 'B' },
          ],
        },
        {
          key: 'level',
          type: 'maturity',
          text: 'Level',
          rows: [{ key: 'reach', text: 'Reach' }],
          options: [
            { key: 'one', text: 'One' },
            { key: 'two', text: 'Two' },
          ],
        },
        { key: 'words', type: 'text', text: 'Words' },
      ],
    },
  ],
};

it('counts answers as one number per question, row and option', () => {
  const { values, texts } = valuesOf(survey, {
    useful: 6,
    easy: 6,
    without: 'very',
    tools: ['docs'],
    order: ['b', 'a'],
    level: { reach: { current: 1, target: 2 } },
    words: 'fine',
  });
  expect(Object.fromEntries(values)).toEqual({
    useful: 6,
    easy: 6,
    without: 1,
    'tools.ci': 0,
    'tools.docs': 1,
    'order.b': 1,
    'order.a': 2,
    'level.reach': 1,
    'level.reach.target': 2,
    lite: expect.closeTo(83.33, 2),
    fit: 1,
  });
  expect(Object.fromEntries(texts)).toEqual({ words: 'fine' });
  const known = new Set(variablesOf(survey).map(({ id }) => id));
  expect([...values.keys()].filter(id => !known.has(id))).toEqual([]);
});

it('does not score what has a missing item, and counts no skipped question', () => {
  const { values } = valuesOf(survey, { useful: 6 });
  expect(Object.fromEntries(values)).toEqual({ useful: 6 });
});

it('releases a net promoter score with its interval, and effort as the share that found it easy', () => {
  const nps = variablesOf({
    ...survey,
    blocks: undefined,
    pages: [
      {
        id: 'all',
        questions: [
          { key: 'nps', type: 'nps', text: 'Recommend' },
          { key: 'ces', type: 'ces', text: 'Easy' },
        ],
      },
    ],
  });
  const recommend = figureOf(
    nps[0],
    new Map([
      [10, 50],
      [7, 30],
      [3, 20],
    ]),
    200,
    5,
  );
  expect(recommend.score).toEqual({ value: 30, low: 14, high: 44 });
  expect(recommend.n).toEqual({ from: 100, to: 100 });
  const effort = figureOf(
    nps[1],
    new Map(
      [80, 210, 140, 110, 160, 180, 120].map((count, i) => [i + 1, count]),
    ),
    2000,
    5,
  );
  expect(effort.mean!.value).toBe(4.1);
  expect(effort.score!.value).toBe(46);
});

it('releases 16 promoters, 13 passives and 7 detractors as 25, with an interval that holds no change', () => {
  const [recommend] = variablesOf({
    ...survey,
    blocks: undefined,
    pages: [
      {
        id: 'all',
        questions: [{ key: 'nps', type: 'nps', text: 'Recommend' }],
      },
    ],
  });
  const counts = new Map([
    [10, 9],
    [9, 7],
    [8, 6],
    [7, 7],
    [6, 3],
    [0, 4],
  ]);
  const { score, n } = figureOf(recommend, counts, 100, 5);
  expect(score).toEqual({ value: 25, low: -1, high: 47 });
  expect(n).toEqual({ from: 36, to: 36 });
});

it('gives the mean level of each row of a maturity survey: four people of a platform team', () => {
  const levels = {
    investment: { said: [1, 1, 2, 1], mean: 1.25, released: 1.3 },
    adoption: { said: [1, 2, 2, 2], mean: 1.75, released: 1.8 },
    interfaces: { said: [2, 3, 3, 4], mean: 3, released: 3 },
    operations: { said: [3, 3, 2, 1], mean: 2.25, released: 2.3 },
    measurement: { said: [3, 4, 4, 4], mean: 3.75, released: 3.8 },
  };
  const definition = READY_MADE.find(({ id }) => id === 'platform-maturity')!;
  const given = [0, 1, 2, 3].map(
    person =>
      valuesOf(definition, {
        maturity: Object.fromEntries(
          Object.entries(levels).map(([row, { said }]) => [
            row,
            { current: said[person] },
          ]),
        ),
      }).values,
  );
  for (const [row, { mean, released }] of Object.entries(levels)) {
    const id = `maturity.${row}`;
    const variable = variablesOf(definition).find(one => one.id === id)!;
    const counts = new Map<number, number>();
    for (const values of given) {
      const value = values.get(id)!;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([row, momentsOf(counts)!.mean]).toEqual([row, mean]);
    const figure = figureOf(variable, counts, 4, 3);
    expect([row, figure.mean!.value]).toEqual([row, released]);
    // Where they want to be is told apart, and nobody said.
    expect(given.some(values => values.has(`${id}.target`))).toBe(false);
  }
});

describe('figures of few people', () => {
  const [nps] = variablesOf({
    ...survey,
    blocks: undefined,
    pages: [
      {
        id: 'all',
        questions: [{ key: 'nps', type: 'nps', text: 'Recommend' }],
      },
    ],
  });

  it('have intervals that do not count them', () => {
    const { n, score, mean } = figureOf(
      nps,
      new Map([
        [9, 3],
        [7, 2],
        [3, 2],
      ]),
      30,
      5,
    );
    expect(n).toEqual({ from: 5, to: 9 });
    for (const value of [score!.value, score!.low!, score!.high!])
      expect(Math.abs(value % 10)).toBe(0);
    for (const value of [mean!.low!, mean!.high!])
      expect(Number.isInteger(value)).toBe(true);
  });

  it.each([
    [
      'all are promoters, each in another way',
      [
        [9, 3],
        [10, 3],
      ],
      true,
    ],
    [
      'nearly all of few are',
      [
        [9, 5],
        [10, 5],
        [3, 1],
      ],
      true,
    ],
    [
      'some are and some are not',
      [
        [9, 3],
        [3, 3],
      ],
      false,
    ],
    [
      'nearly all of many are',
      [
        [9, 50],
        [10, 45],
        [3, 5],
      ],
      false,
    ],
    [
      'all of many are',
      [
        [9, 50],
        [10, 50],
      ],
      true,
    ],
  ] as [string, [number, number][], boolean][])(
    'tell what everybody said: %s',
    (_, counts, isAlike) => {
      expect(isScoreAlike(nps, new Map(counts), 6)).toBe(isAlike);
    },
  );
});

it.each([
  { points: 2, counts: [20, 20], favourable: 50 },
  { points: 3, counts: [0, 20, 20], favourable: 50 },
  { points: 4, counts: [10, 0, 20, 10], favourable: 75 },
  { points: 5, counts: [10, 0, 0, 20, 20], favourable: 80 },
])(
  'counts as favourable what is good: $points points',
  ({ points, counts, favourable }) => {
    const [agree] = variablesOf({
      ...survey,
      blocks: undefined,
      pages: [
        {
          id: 'all',
          questions: [{ key: 'agree', type: 'likert', text: 'So?', points }],
        },
      ],
    });
    const { score } = figureOf(
      agree,
      new Map(counts.map((count, index) => [index + 1, count])),
      1000,
      5,
    );
    expect(score!.value).toBe(favourable);
  },
);
