import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { complianceApiFactory } from '../api/complianceApiFactory';

export const complianceApi = ApiBlueprint.make({
  params: define => define(complianceApiFactory),
});
