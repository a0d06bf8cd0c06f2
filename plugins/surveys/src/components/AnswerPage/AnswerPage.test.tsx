import { Route, Routes } from 'react-router-dom';
import { screen } from '@testing-library/react';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type { SurveyForm } from '@thrive/backstage-plugin-surveys-common';
import { type SurveysApi, surveysApiRef } from '../../api/SurveysApi';
import { BallotStore, type Refusal } from '../../ballots/BallotStore';
import { ownerOf } from '../../ballots/ownerOf';
import { rootRouteRef } from '../../routes';
import { AnswerPage } from './AnswerPage';

const form: SurveyForm = {
  wave: {
    id: 'w1',
    surveyId: 's',
    number: 1,
    version: 1,
    state: 'closed',
    opensAt: '2028-01-01T00:00:00Z',
    closesAt: '2028-01-15T00:00:00Z',
  },
  definition: {
    id: 's',
    title: 'Pulse',
    owner: 'group:default/g',
    mode: 'anonymous',
    pages: [
      {
        id: 'one',
        questions: [{ key: 'why', type: 'text', text: 'Why?' }],
      },
    ],
  },
  language: 'en',
  promise: {
    mode: 'anonymous',
    thresholds: {},
    dimensions: [],
    drafts: 'browser',
    erasure: 'with-receipt',
    keyDestroyed: false,
  },
  state: 'closed',
};

beforeEach(() => localStorage.clear());

async function openAs(
  name: string,
  more: Partial<SurveyForm> = {},
  issueBallot: SurveysApi['issueBallot'] = async () => {
    throw new Error('asked for a ballot');
  },
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          surveysApiRef,
          {
            getForm: async () => ({ ...form, ...more }),
            issueBallot,
          } as Partial<SurveysApi> as SurveysApi,
        ],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: `user:default/${name}` }),
        ],
      ]}
    >
      <Routes>
        <Route path="/answer/:waveId" element={<AnswerPage />} />
      </Routes>
    </TestApiProvider>,
    {
      initialRouteEntries: ['/answer/w1'],
      mountedRoutes: { '/surveys': rootRouteRef },
    },
  );
}

const isClosed = async () =>
  expect(await screen.findByText('The survey is closed')).toBeVisible();

async function refuse(name: string, refusal: Refusal) {
  const owner = await ownerOf(`user:default/${name}`);
  new BallotStore(owner).refuse('w1', { why: 'so' }, refusal);
}

it('says why an answer was not counted, in the words of who refused it', async () => {
  await refuse('ada', {
    status: 403,
    message: 'The ballot was not issued for this survey.',
  });
  await openAs('ada');
  await isClosed();
  expect(screen.getByText('Your answer was not counted')).toBeVisible();
  expect(
    screen.getByText(/not issued for this survey. What you wrote is still/),
  ).toBeVisible();
});

it('names the status where no words came', async () => {
  await refuse('ada', { status: 413 });
  await openAs('ada');
  await isClosed();
  expect(screen.getByText(/answered with status 413/)).toBeVisible();
});

it('says nothing of it to somebody else in the same browser', async () => {
  await refuse('ada', { status: 409, message: 'It is closed.' });
  await openAs('grace');
  await isClosed();
  expect(screen.queryByText('Your answer was not counted')).toBeNull();
});

it('warns that there is one ballot, and asks for none before somebody begins to answer', async () => {
  const issueBallot = jest.fn(async () => ({ signature: '' }));
  await openAs('ada', { state: 'open', ballotIssued: false }, issueBallot);
  expect(
    await screen.findByText(/begin to answer: finish it here/),
  ).toBeVisible();
  expect(issueBallot).not.toHaveBeenCalled();
});

it('says neutrally that the ballot was issued elsewhere, and offers nothing to try again', async () => {
  await openAs('ada', { state: 'open', ballotIssued: true });
  expect(
    await screen.findByText('Your ballot was issued before'),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('leads to the results when they are released', async () => {
  await openAs('ada', {
    state: 'answered',
    wave: { ...form.wave, state: 'released' },
  });
  expect(await screen.findByText(/its results are there/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Results' })).toBeVisible();
});

it('says when a survey opens that is planned', async () => {
  await openAs('ada', {
    state: 'planned',
    wave: { ...form.wave, state: 'planned' },
  });
  expect(await screen.findByText('It opens on Jan 1, 2028.')).toBeVisible();
});
