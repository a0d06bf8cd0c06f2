import { useMemo } from 'react';
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

/** Where the pages of the plugin are; the same object from one time to the next. */
export function useComplianceRoutes() {
  const home = useRouteRef(rootRouteRef)?.() ?? '/compliance';
  const runs = useRouteRef(runsRouteRef)?.() ?? `${home}/runs`;
  const software = useRouteRef(softwareRouteRef)?.() ?? `${home}/software`;
  const templates = useRouteRef(templatesRouteRef)?.() ?? `${home}/templates`;
  const policies = useRouteRef(policiesRouteRef)?.() ?? `${home}/policies`;
  const waivers = useRouteRef(waiversRouteRef)?.() ?? `${home}/waivers`;
  const evidence = useRouteRef(evidenceRouteRef)?.() ?? `${home}/evidence`;
  const run = useRouteRef(runRouteRef);
  const policy = useRouteRef(policyRouteRef);
  return useMemo(
    () => ({
      home,
      runs,
      software,
      templates,
      policies,
      waivers,
      evidence,
      run: (runId: string) => run?.({ runId }) ?? home,
      policy: (policyId: string) => policy?.({ policyId }) ?? home,
    }),
    [home, runs, software, templates, policies, waivers, evidence, run, policy],
  );
}
