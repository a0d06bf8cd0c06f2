import { Route, Routes } from 'react-router-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { type DataSet, toCsv } from '@thrive/charts';
import type { NamedAnswers } from '@thrive/backstage-plugin-surveys-common';
import { RequestError } from '@thrive/pages';
import { type SurveysApi, surveysApiRef } from '../../api/SurveysApi';
import { useTexts } from '../../hooks/useTexts';
import { rootRouteRef } from '../../routes';
import { NamedAnswersPage } from './NamedAnswersPage';
import { namedTable, readAll } from './namedTable';

const pages: NamedAnswers[] = [
  {
    title: 'Lunch',
    items: [
      {
        user: 'user:default/ada',
        answers: [
          { question: 'Recommend?', answer: '9', most: 10 },
          { question: 'Why?', answer: '=HYPERLINK("http://evil")' },
        ],
      },
    ],
    nextCursor: 'next',
  },
  {
    title: 'Lunch',
    items: [
      {
        user: 'user:default/grace',
        answers: [{ question: 'Days?', answer: '-3', most: 5 }],
      },
    ],
  },
];

const api: Pick<SurveysApi, 'listNamedAnswers'> = {
  listNamedAnswers: async (_, cursor) => pages[cursor === 'next' ? 1 : 0],
};

async function open(own: Partial<SurveysApi>) {
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, own as SurveysApi]]}>
      <Routes>
        <Route path="/named/:waveId" element={<NamedAnswersPage />} />
      </Routes>
    </TestApiProvider>,
    {
      initialRouteEntries: ['/named/w1'],
      mountedRoutes: { '/surveys': rootRouteRef },
    },
  );
}

it('shows who answered what, page by page, as text', async () => {
  await open(api);
  expect(
    await screen.findByText('Who answered what: Lunch'),
  ).toBeInTheDocument();
  expect(screen.getByText('9 of 10')).toBeVisible();
  expect(screen.queryByText('-3 of 5')).toBeNull();
  await userEvent.click(
    screen.getByRole('button', { name: 'Show more people' }),
  );
  expect(await screen.findByText('-3 of 5')).toBeVisible();
  expect(screen.getByText('=HYPERLINK("http://evil")')).toBeVisible();
});

it('says who may when one may not', async () => {
  await open({
    listNamedAnswers: async () => {
      throw new RequestError({
        status: 403,
        message: 'You may not read who answered what; those who own it may.',
      });
    },
  });
  expect(await screen.findByText(/those who own it may/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Download CSV' })).toBeNull();
});

it('puts all people into the file, and no formula that would run', async () => {
  const items = await readAll(api, 'w1');
  let table: DataSet | undefined;
  function Page() {
    table = namedTable(items, useTexts());
    return null;
  }
  await renderInTestApp(<Page />);
  expect(toCsv(table!).split('\r\n')).toEqual([
    'Person,Question,Detail,Answer',
    'user:default/ada,Recommend?,,9',
    'user:default/ada,Why?,,"\'=HYPERLINK(""http://evil"")"',
    'user:default/grace,Days?,,-3',
  ]);
});
