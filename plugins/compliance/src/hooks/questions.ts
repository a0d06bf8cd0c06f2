import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ComplianceVerdict,
  RunKind,
  WaiverStatus,
} from '@thrive/backstage-plugin-compliance-common';
import { useAsyncValue, usePagedList } from '@thrive/pages';
import { complianceApiRef } from '../api/ComplianceApi';

/** How runs came out lately. */
export function useOverview() {
  const api = useApi(complianceApiRef);
  return useAsyncValue(signal => api.getOverview({ signal }), [api]);
}

/** Runs that the reader may see. */
export function useRuns(query: {
  verdict?: ComplianceVerdict;
  kind?: RunKind;
  templateRef?: string;
  entityRef?: string;
  taskId?: string;
  search?: string;
}) {
  const api = useApi(complianceApiRef);
  const { verdict, kind, templateRef, entityRef, taskId, search } = query;
  return usePagedList(
    (cursor, signal) => api.listRuns({ ...query, cursor }, { signal }),
    [api, verdict, kind, templateRef, entityRef, taskId, search],
  );
}

export function useRun(runId: string) {
  const api = useApi(complianceApiRef);
  return useAsyncValue(signal => api.getRun(runId, { signal }), [api, runId]);
}

export function usePolicies() {
  const api = useApi(complianceApiRef);
  return useAsyncValue(signal => api.listPolicies({ signal }), [api]);
}

/** The rules of a policy; none as long as nobody has chosen one. */
export function usePolicyRules(policyId: string | undefined) {
  const api = useApi(complianceApiRef);
  return useAsyncValue(
    async signal =>
      policyId === undefined
        ? undefined
        : (await api.getPolicy(policyId, { signal })).ruleList,
    [api, policyId],
  );
}

export function usePolicy(policyId: string) {
  const api = useApi(complianceApiRef);
  return useAsyncValue(
    signal => api.getPolicy(policyId, { signal }),
    [api, policyId],
  );
}

export function useWaivers(status: WaiverStatus | undefined) {
  const api = useApi(complianceApiRef);
  return usePagedList(
    (cursor, signal) => api.listWaivers({ status, cursor }, { signal }),
    [api, status],
  );
}

export function useEvidence() {
  const api = useApi(complianceApiRef);
  return usePagedList(
    (cursor, signal) => api.listEvidence(cursor, { signal }),
    [api],
  );
}

/** Whether the chain of evidence is as it was written. */
export function useVerification() {
  const api = useApi(complianceApiRef);
  return useAsyncValue(signal => api.verifyEvidence({ signal }), [api]);
}

export function useControls() {
  const api = useApi(complianceApiRef);
  return useAsyncValue(signal => api.listControls({ signal }), [api]);
}

export function useRepositories(query: {
  search?: string;
  verdict?: ComplianceVerdict;
}) {
  const api = useApi(complianceApiRef);
  return usePagedList(
    (cursor, signal) => api.listRepositories({ ...query, cursor }, { signal }),
    [api, query.search, query.verdict],
  );
}

export function useEntityCompliance(entityRef: string) {
  const api = useApi(complianceApiRef);
  return useAsyncValue(
    signal => api.getEntity(entityRef, { signal }),
    [api, entityRef],
  );
}

export function useTemplates() {
  const api = useApi(complianceApiRef);
  return useAsyncValue(signal => api.listTemplates({ signal }), [api]);
}
