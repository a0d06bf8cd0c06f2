import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { complianceApiRef } from '../api/ComplianceApi';
import { ComplianceApiClient } from '../api/ComplianceApiClient';

export const complianceApi = ApiBlueprint.make({
  params: define =>
    define({
      api: complianceApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: services => new ComplianceApiClient(services),
    }),
});
