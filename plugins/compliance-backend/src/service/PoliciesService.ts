import type {
  CheckedPolicy,
  ComplianceApplicable,
  PolicyDetails,
  PolicyList,
  PolicySummary,
  Preflight,
  Subject,
} from '@thrive/backstage-plugin-compliance-common';
import type { JsonObject } from '@backstage/types';
import type { ServiceOptions } from './ServiceOptions';

/** What has to be so, and what is held against it before there is anything. */
export interface PoliciesService {
  listPolicies(request: {}, options: ServiceOptions): Promise<PolicyList>;
  getPolicy(
    request: { policyId: string },
    options: ServiceOptions,
  ): Promise<PolicyDetails>;
  checkPolicy(
    request: { text: string },
    options: ServiceOptions,
  ): Promise<CheckedPolicy>;
  savePolicy(
    request: { policyId: string; text: string },
    options: ServiceOptions,
  ): Promise<PolicySummary>;
  deletePolicy(
    request: { policyId: string },
    options: ServiceOptions,
  ): Promise<void>;
  listApplicable(
    request: Subject,
    options: ServiceOptions,
  ): Promise<ComplianceApplicable>;
  checkParameters(
    request: { templateRef: string; parameters: JsonObject },
    options: ServiceOptions,
  ): Promise<Preflight>;
}
