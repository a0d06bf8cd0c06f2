import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ComplianceApiClient } from './ComplianceApiClient';

/** How every question may be called off. @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/** What the pages ask of the backend. Every method rejects with a `RequestError` that says what went wrong. @public */
export type ComplianceApi = Pick<
  ComplianceApiClient,
  keyof ComplianceApiClient
>;

/** @public */
export const complianceApiRef = createApiRef<ComplianceApi>({
  id: 'plugin.compliance',
});
