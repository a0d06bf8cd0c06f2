import { createApiFactory, fetchApiRef } from '@backstage/frontend-plugin-api';
import { complianceApiRef } from './ComplianceApi';
import { ComplianceApiClient } from './ComplianceApiClient';

export const complianceApiFactory = createApiFactory({
  api: complianceApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: services => new ComplianceApiClient(services),
});
