import { createApiFactory, fetchApiRef } from '@backstage/frontend-plugin-api';
import { scorecardsApiRef } from './ScorecardsApi';
import { ScorecardsApiClient } from './ScorecardsApiClient';

export const scorecardsApiFactory = createApiFactory({
  api: scorecardsApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) => ScorecardsApiClient.create({ fetchApi }),
});
