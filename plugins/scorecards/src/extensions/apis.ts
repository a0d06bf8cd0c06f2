import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { scorecardsApiRef } from '../api/ScorecardsApi';
import { ScorecardsApiClient } from '../api/ScorecardsApiClient';

export const scorecardsApi = ApiBlueprint.make({
  params: define =>
    define({
      api: scorecardsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => ScorecardsApiClient.create({ fetchApi }),
    }),
});
