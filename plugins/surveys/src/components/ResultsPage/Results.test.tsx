import { screen, within } from '@testing-library/react';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type {
  Results,
  ResultVariable,
  Trend,
} from '@thrive/backstage-plugin-surveys-common';
import { type DataSet, toCsv } from '@thrive/charts';
import { type SurveysApi, surveysApiRef } from '../../api/SurveysApi';
import { useTexts } from '../../hooks/useTexts';
import { TrendList } from '../SurveyPage/TrendList';
import { HeatMap } from './HeatMap';
import { resultsTable } from './ResultsFile';

const rating = (index: number): ResultVariable => ({
  id: `q${index}`,
  question: `q${index}`,
  title: `Question ${index}`,
  min: 1,
  max: 5,
  score: 'mean',
});

const level = (id: string): ResultVariable => ({
  id,
  question: 'level',
  title: 'Where are we?',
  part: 'Tests',
  min: 1,
  max: 3,
  score: 'mean',
});

const figure = (value: number) => ({
  state: 'shown' as const,
  n: { from: 12, to: 12 },
  mean: { value, low: value - 0.5, high: value + 0.5 },
});

const resultsOf = (more: Partial<Results>): Results => ({
  wave: {
    id: 'w1',
    surveyId: 's',
    number: 1,
    version: 1,
    state: 'released',
    opensAt: '2028-01-01T00:00:00Z',
    closesAt: '2028-01-15T00:00:00Z',
  },
  title: 'S',
  variables: [],
  everybody: { id: 'all', figures: {} },
  cells: [],
  dimensions: [],
  thresholds: { respondents: 5, comments: 10 },
  drivers: [],
  ...more,
});

it('shows every question in the heat map, in a box that scrolls by keyboard', async () => {
  const variables = Array.from({ length: 30 }, (_, index) => rating(index));
  await renderInTestApp(
    <HeatMap
      results={resultsOf({
        variables,
        everybody: { id: 'all', figures: { q29: figure(4) } },
      })}
    />,
  );
  const box = screen.getByRole('region', { name: /as a table/ });
  expect(box).toHaveAttribute('tabindex', '0');
  expect(within(box).getAllByRole('columnheader')).toHaveLength(32);
  expect(within(box).getByText('Question 29')).toBeVisible();
  expect(within(box).getByText('4')).toBeVisible();
});

it('gives the shares of choices in the file, each answer in its row', async () => {
  const results = resultsOf({
    variables: [
      {
        id: 'tool',
        question: 'tool',
        title: 'Which?',
        min: 1,
        max: 3,
        score: 'none',
        labels: { 1: 'Search', 2: '=Docs', 3: 'CI' },
      },
      rating(1),
    ],
    everybody: {
      id: 'all',
      figures: {
        tool: {
          state: 'shown',
          n: { from: 20, to: 20 },
          distribution: [
            { value: 1, percent: 50 },
            { value: 2, percent: 30 },
            { value: 3, percent: 20 },
          ],
        },
        q1: figure(4),
      },
    },
    cells: [
      { id: 'team=a', title: 'A', figures: { tool: { state: 'hidden' } } },
    ],
  });
  let table: DataSet | undefined;
  function Page() {
    table = resultsTable(results, useTexts());
    return null;
  }
  await renderInTestApp(<Page />);
  expect(toCsv(table!).split('\r\n')).toEqual([
    'Part,Question,Detail,State,Kind,Answer,Value,Low,High,Answers from,Answers to',
    'Everybody,Which?,,shown,share,Search,50,,,20,20',
    "Everybody,Which?,,shown,share,'=Docs,30,,,20,20",
    'Everybody,Which?,,shown,share,CI,20,,,20,20',
    'Everybody,Question 1,,shown,mean,,4,3.5,4.5,12,12',
    'A,Which?,,hidden,none,,,,,,',
    'A,Question 1,,hidden,mean,,,,,,',
  ]);
});

it('names each row of the trend once: the level today and the one to reach', async () => {
  const trend: Trend = {
    items: [level('level.tests'), level('level.tests.target')].map(
      variable => ({
        variable,
        points: [1, 2].map(number => ({
          wave: `w${number}`,
          number,
          closedAt: '2028-01-15T00:00:00Z',
          figure: figure(number),
        })),
      }),
    ),
  };
  const api: Partial<SurveysApi> = { getTrend: async () => trend };
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, api as SurveysApi]]}>
      <TrendList surveyId="s" />
    </TestApiProvider>,
  );
  await screen.findByText('Where are we? · Tests (In a year)');
  const rows = screen.getAllByRole('rowheader');
  expect(rows.map(row => row.textContent)).toEqual([
    'Where are we? · Tests',
    'Where are we? · Tests (In a year)',
  ]);
});
