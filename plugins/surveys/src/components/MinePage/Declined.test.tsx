import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { type SurveysApi, surveysApiRef } from '../../api/SurveysApi';
import { Declined } from './Declined';

it('lets somebody be asked again for the survey they choose', async () => {
  const asked: string[] = [];
  let changes = 0;
  const api: Partial<SurveysApi> = {
    undoDismissal: async surveyId => {
      asked.push(surveyId);
    },
  };
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, api as SurveysApi]]}>
      <Declined
        surveys={[
          { surveyId: 'pulse', title: 'Pulse' },
          { surveyId: 'lunch', title: 'Lunch' },
        ]}
        onChange={() => {
          changes += 1;
        }}
      />
    </TestApiProvider>,
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Ask me again: Lunch' }),
  );
  expect(asked).toEqual(['lunch']);
  expect(changes).toBe(1);
});
