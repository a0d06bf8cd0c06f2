import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { adoptionApiFactory } from '../api/adoptionApiFactory';

export const adoptionApi = ApiBlueprint.make({
  params: define => define(adoptionApiFactory),
});
