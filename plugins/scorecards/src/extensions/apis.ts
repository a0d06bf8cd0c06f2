import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { scorecardsApiFactory } from '../api/scorecardsApiFactory';

export const scorecardsApi = ApiBlueprint.make({
  params: define => define(scorecardsApiFactory),
});
