import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  evidenceRouteRef,
  policiesRouteRef,
  policyRouteRef,
  rootRouteRef,
  runRouteRef,
  runsRouteRef,
  softwareRouteRef,
  templatesRouteRef,
  waiversRouteRef,
} from '../routes';

/** Where the pages of the plugin are. */
export function useComplianceRoutes() {
  const home = useRouteRef(rootRouteRef)?.() ?? '/compliance';
  const run = useRouteRef(runRouteRef);
  const policy = useRouteRef(policyRouteRef);
  return {
    home,
    runs: useRouteRef(runsRouteRef)?.() ?? `${home}/runs`,
    software: useRouteRef(softwareRouteRef)?.() ?? `${home}/software`,
    templates: useRouteRef(templatesRouteRef)?.() ?? `${home}/templates`,
    policies: useRouteRef(policiesRouteRef)?.() ?? `${home}/policies`,
    waivers: useRouteRef(waiversRouteRef)?.() ?? `${home}/waivers`,
    evidence: useRouteRef(evidenceRouteRef)?.() ?? `${home}/evidence`,
    run: (runId: string) => run?.({ runId }) ?? home,
    policy: (policyId: string) => policy?.({ policyId }) ?? home,
  };
}
