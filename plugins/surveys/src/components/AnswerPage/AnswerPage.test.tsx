import { Route, Routes } from 'react-router-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type { SurveyForm } from '@thrive/backstage-plugin-surveys-common';
import { type SurveysApi, surveysApiRef } from '../../api/SurveysApi';
import { BallotStore, type Refusal } from '../../ballots/BallotStore';
import { enqueue, isUnderway } from '../../ballots/outbox';
import { ownerOf } from '../../ballots/ownerOf';
import { rootRouteRef } from '../../routes';
import { AnswerPage } from './AnswerPage';

jest.setTimeout(30_000);

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

const dismissed = jest.fn();
beforeEach(() => {
  localStorage.clear();
  dismissed.mockClear();
});

async function openAs(
  name: string,
  /** The form, or the states in which it is, one time after the other. */
  more: Partial<SurveyForm> | SurveyForm['state'][] = {},
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
            getForm: async () => ({
              ...form,
              ...(Array.isArray(more)
                ? {
                    state: more.length > 1 ? more.shift()! : more[0],
                    wave: { ...form.wave, state: 'open' },
                  }
                : more),
            }),
            saveAnswers: async () => undefined,
            issueBallot,
            dismiss: async () => {
              dismissed();
            },
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

describe('a ballot', () => {
  const BALLOT = {
    bucket: 0,
    token: 'dG9rZW4=',
    blinded: 'Ymxpbg==',
    inverse: 'aW52',
    signature: 'c2ln',
  };
  async function begin(name: string, states: SurveyForm['state'][]) {
    const owner = await ownerOf(`user:default/${name}`);
    const store = new BallotStore(owner);
    store.keepBallot('w1', BALLOT);
    await openAs(name, states);
    await userEvent.type(await screen.findByRole('textbox'), 'so');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    return store;
  }

  it('of a survey that was closed meanwhile is not sent, and what was written stays', async () => {
    const store = await begin('ada', ['open', 'closed']);
    expect(await screen.findByText(/takes no answers any more/)).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('so');
    expect(store.wasSent('w1')).toBe(false);
  });

  it('that waits in the browser is said to wait', async () => {
    const store = await begin('ada', ['open']);
    // What makes ballots is large, and loaded when it is needed.
    expect(
      await screen.findByText(/at a moment of chance/, {}, { timeout: 20_000 }),
    ).toBeVisible();
    expect(isUnderway(store, 'w1')).toBe(true);
  });

  it('that waits when the survey is closed is not said to be sent', async () => {
    const store = new BallotStore(await ownerOf('user:default/ada'));
    store.keepBallot('w1', BALLOT);
    enqueue(store, { proof: store.proofOf('w1')!, answers: { why: 'so' } });
    await openAs('ada', {
      state: 'closed',
      wave: { ...form.wave, state: 'released' },
    });
    expect(
      await screen.findByText(/closed before this browser sent/),
    ).toBeVisible();
    expect(screen.queryByText(/You have answered/)).toBeNull();
  });
});

it('starts the clocks of whoever begins to answer, once', async () => {
  await openAs('ada', {
    state: 'open',
    promise: { ...form.promise, mode: 'confidential' },
  });
  await userEvent.type(await screen.findByRole('textbox'), 'so it is');
  expect(dismissed).toHaveBeenCalledTimes(1);
});
