import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { surveysApiFactory } from '../api/surveysApiFactory';

export const surveysApi = ApiBlueprint.make({
  params: define => define(surveysApiFactory),
});
