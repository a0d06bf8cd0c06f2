import { Route, Routes } from 'react-router-dom';
import { screen, waitFor, within } from '@testing-library/react';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type {
  Results,
  ResultVariable,
  Trend,
} from '@thrive/backstage-plugin-surveys-common';
import { RequestError } from '@thrive/pages';
import { type DataSet, toCsv } from '@thrive/charts';
import { type SurveysApi, surveysApiRef } from '../../api/SurveysApi';
import { heightOf } from '../../hooks/scores';
import { useTexts } from '../../hooks/useTexts';
import { rootRouteRef } from '../../routes';
import { TrendList } from '../SurveyPage/TrendList';
import { Comments } from './Comments';
import { HeatMap } from './HeatMap';
import { ResultsPage } from './ResultsPage';
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

it('says of a trend whether this wave is hidden or the one before, and nothing of one wave alone', async () => {
  const hidden = { state: 'hidden' as const };
  const pointsOf = (
    ...figures: Trend['items'][number]['points'][number]['figure'][]
  ) =>
    figures.map((one, index) => ({
      wave: `w${index}`,
      number: index + 1,
      closedAt: '2028-01-15T00:00:00Z',
      figure: one,
    }));
  const trend: Trend = {
    items: [
      { variable: rating(1), points: pointsOf(figure(3), figure(4), hidden) },
      { variable: rating(2), points: pointsOf(figure(3), hidden, figure(4)) },
      { variable: rating(3), points: pointsOf(figure(3)) },
    ],
  };
  const api: Partial<SurveysApi> = { getTrend: async () => trend };
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, api as SurveysApi]]}>
      <TrendList surveyId="s" />
    </TestApiProvider>,
  );
  const rowOf = async (name: string) =>
    (await screen.findByRole('row', { name: new RegExp(name) })).textContent;
  expect(await rowOf('Question 1')).toMatch(/hidden/);
  expect(await rowOf('Question 2')).toContain('the wave before is hidden');
  expect(await rowOf('Question 3')).toContain('no earlier wave');
});

it('draws no trend of one wave', async () => {
  const getTrend = jest.fn(
    async (): Promise<Trend> => ({
      items: [
        {
          variable: rating(1),
          points: [
            {
              wave: 'w1',
              number: 1,
              closedAt: '2028-01-15T00:00:00Z',
              figure: figure(3),
            },
          ],
        },
      ],
    }),
  );
  const api: Partial<SurveysApi> = { getTrend };
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, api as SurveysApi]]}>
      <TrendList surveyId="s" />
    </TestApiProvider>,
  );
  await waitFor(() => expect(getTrend).toHaveBeenCalled());
  expect(screen.queryByText('From wave to wave')).toBeNull();
});

it('refuses comments plainly to whoever may not read them', async () => {
  const api: Partial<SurveysApi> = {
    listComments: async () => {
      throw new RequestError({ status: 403 });
    },
  };
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, api as SurveysApi]]}>
      <Comments waveId="w1" least={10} />
    </TestApiProvider>,
  );
  expect(await screen.findByText(/you may not see them/)).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says once what is not shown, and names the question of each part in the heat map', async () => {
  const results = resultsOf({
    variables: [rating(1), rating(2), rating(3), level('level.tests')],
    everybody: {
      id: 'all',
      figures: { q1: figure(4), q2: { state: 'hidden' } },
    },
    dimensions: [{ id: 'team', title: 'Team' }],
    dimension: 'team',
  });
  const api: Partial<SurveysApi> = {
    getResults: async () => results,
    listComments: async () => ({ items: [], themes: [] }),
    getSurvey: async () => {
      throw new RequestError({ status: 403 });
    },
    getTrend: async () => {
      throw new RequestError({ status: 403 });
    },
  };
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, api as SurveysApi]]}>
      <Routes>
        <Route path="/results/:waveId" element={<ResultsPage />} />
      </Routes>
    </TestApiProvider>,
    {
      initialRouteEntries: ['/results/w1'],
      mountedRoutes: { '/surveys': rootRouteRef },
    },
  );
  expect(
    await screen.findByText(
      /^Not shown, as fewer than 5.*: Question 2, Question 3, Where are we\?$/,
    ),
  ).toBeVisible();
  expect(screen.getByText(/fewer than 10 answers are rounded/)).toBeVisible();
  expect(
    screen.getByRole('columnheader', { name: 'Where are we? · Tests' }),
  ).toBeVisible();
});

it('says what changed since the wave before, and names rows of a question once', async () => {
  const variable = {
    ...rating(1),
    title: 'In the last month:',
    part: 'I could focus',
    id: 'q1.focus',
  };
  const results = resultsOf({
    variables: [variable],
    everybody: { id: 'all', figures: { 'q1.focus': figure(4) } },
    cells: [{ id: 'team=a', title: 'A', figures: { 'q1.focus': figure(4) } }],
    dimensions: [{ id: 'team', title: 'Team' }],
  });
  results.wave.number = 2;
  const point = (number: number) => ({
    wave: `w${number}`,
    number,
    closedAt: '2028-01-15T00:00:00Z',
    figure: figure(4),
  });
  const change = (difference: number, clear: boolean) => ({
    change: { difference, low: difference - 1, high: difference + 1, clear },
  });
  const api: Partial<SurveysApi> = {
    getResults: async () => results,
    getSurvey: async () => ({ outcomes: [] } as never),
    getTrend: async () => ({
      items: [
        {
          variable,
          points: [
            point(1),
            { ...point(2), ...change(2, true) },
            { ...point(3), ...change(-0.5, false) },
          ],
        },
      ],
    }),
    listComments: async () => ({ items: [], themes: [] } as never),
  };
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, api as SurveysApi]]}>
      <Routes>
        <Route path="/results/:waveId" element={<ResultsPage />} />
      </Routes>
    </TestApiProvider>,
    {
      initialRouteEntries: ['/results/w2'],
      mountedRoutes: { '/surveys': rootRouteRef },
    },
  );
  expect(
    await screen.findByText('Since the wave before:', { exact: false }),
  ).toHaveTextContent('+2 more than noise (+1 to +3)');
  expect(screen.queryByText('-0.5')).not.toBeInTheDocument();
  expect(
    screen.getByRole('columnheader', {
      name: 'In the last month · I could focus',
    }),
  ).toBeVisible();
});

it('says of an order that 1 is the first, which is the best', async () => {
  const place = (key: string, part: string): ResultVariable => ({
    id: `order.${key}`,
    question: 'order',
    title: 'What first?',
    part,
    min: 1,
    max: 3,
    score: 'mean',
    isPlace: true,
  });
  await renderInTestApp(
    <HeatMap
      results={resultsOf({
        variables: [place('a', 'Speed'), place('b', 'Safety')],
        everybody: {
          id: 'all',
          figures: { 'order.a': figure(1), 'order.b': figure(3) },
        },
      })}
    />,
  );
  expect(
    screen.getByRole('columnheader', {
      name: 'What first? · Speed (mean place, 1 is first)',
    }),
  ).toBeVisible();
  expect(heightOf(place('a', 'Speed'), 1)).toBe(1);
  expect(heightOf(place('b', 'Safety'), 3)).toBe(0);
  expect(heightOf(rating(0), 4)).toBe(0.75);
});
