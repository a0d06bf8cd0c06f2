import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { complianceOpenApi } from '@thrive/backstage-plugin-compliance-common';
import { createApiRouter, createAudit } from '@thrive/openapi';
import type { Request, Router } from 'express';
import type { EvidenceService } from './service/EvidenceService';
import type { MeasuresService } from './service/MeasuresService';
import type { PoliciesService } from './service/PoliciesService';
import type { RepositoriesService } from './service/RepositoriesService';
import type { RunsService } from './service/RunsService';
import type { TemplatesService } from './service/TemplatesService';
import type { WaiversService } from './service/WaiversService';

/** A report at its largest, with the texts that some rules need. */
const LARGEST_BODY = '20mb';

export interface RouterOptions {
  auditor: AuditorService;
  evidence: EvidenceService;
  httpAuth: HttpAuthService;
  measures: MeasuresService;
  policies: PoliciesService;
  repositories: RepositoriesService;
  runs: RunsService;
  templates: TemplatesService;
  waivers: WaiversService;
}

/** Routes of the API description: credentials, then the service, then the status. */
export function createRouter(options: RouterOptions): Router {
  const { auditor, httpAuth } = options;
  const {
    evidence,
    measures,
    policies,
    repositories,
    runs,
    templates,
    waivers,
  } = options;
  const { routes, router } = createApiRouter(complianceOpenApi, {
    largestBody: LARGEST_BODY,
  });
  const by = async (request: Request, ...allow: ('user' | 'service')[]) => ({
    credentials: await httpAuth.credentials(request, { allow }),
  });
  const anybody = (request: Request) => by(request, 'user', 'service');
  const person = (request: Request) => by(request, 'user');
  // Services alone: refused with a sentence by the service behind, not by the kind of credentials.
  const service = anybody;
  // What was found is never noted, only of what and how it came out.
  const audited = createAudit(auditor);
  const entityRefOf = (request: Request) =>
    stringifyEntityRef(
      request.params as { kind: string; namespace: string; name: string },
    );
  const query = (request: Request) => request.query as any;

  routes.get('/overview', async (request, response) => {
    response.json(await runs.getOverview({}, await anybody(request)));
  });
  routes.get('/policies', async (request, response) => {
    response.json(await policies.listPolicies({}, await anybody(request)));
  });
  routes.post('/policies/check', async (request, response) => {
    response.json(
      await policies.checkPolicy(request.body, await anybody(request)),
    );
  });
  routes.get('/policies/:policyId', async (request, response) => {
    response.json(
      await policies.getPolicy(request.params, await anybody(request)),
    );
  });
  routes.put('/policies/:policyId', async (request, response) => {
    const auth = await anybody(request);
    const { policyId } = request.params;
    response.json(
      await audited(request, 'compliance-policy-save', { policyId }, () =>
        policies.savePolicy({ policyId, ...request.body }, auth),
      ),
    );
  });
  routes.delete('/policies/:policyId', async (request, response) => {
    const auth = await anybody(request);
    await audited(request, 'compliance-policy-delete', request.params, () =>
      policies.deletePolicy(request.params, auth),
    );
    response.status(204).end();
  });
  routes.post('/applicable', async (request, response) => {
    response.json(
      await policies.listApplicable(request.body, await service(request)),
    );
  });
  routes.post('/preflight', async (request, response) => {
    response.json(
      await policies.checkParameters(request.body, await person(request)),
    );
  });

  routes.get('/runs', async (request, response) => {
    response.json(await runs.listRuns(query(request), await anybody(request)));
  });
  routes.post('/runs', async (request, response) => {
    const auth = await service(request);
    const { kind, taskId = '', templateRef = '' } = request.body;
    response
      .status(201)
      .json(
        await audited(
          request,
          'compliance-check',
          { kind, taskId, templateRef },
          () => runs.recordRun(request.body, auth),
        ),
      );
  });
  routes.get('/runs/:runId', async (request, response) => {
    response.json(await runs.getRun(request.params, await anybody(request)));
  });
  routes.get('/runs/:runId/report', async (request, response) => {
    const { runId } = request.params;
    response.json(
      await runs.getReport(
        { runId, format: query(request).format },
        await anybody(request),
      ),
    );
  });
  routes.get('/tasks/:taskId/documents', async (request, response) => {
    response.json(
      await runs.listDocuments(request.params, await service(request)),
    );
  });
  routes.post('/gate', async (request, response) => {
    const auth = await service(request);
    const { taskId } = request.body;
    response.json(
      await audited(request, 'compliance-gate', { taskId }, () =>
        runs.decideGate(request.body, auth),
      ),
    );
  });

  routes.get('/waivers', async (request, response) => {
    response.json(
      await waivers.listWaivers(query(request), await anybody(request)),
    );
  });
  routes.post('/waivers', async (request, response) => {
    const auth = await person(request);
    const { policyId, ruleId } = request.body;
    response
      .status(201)
      .json(
        await audited(
          request,
          'compliance-waiver-request',
          { policyId, ruleId },
          () => waivers.requestWaiver(request.body, auth),
        ),
      );
  });
  routes.post('/waivers/:waiverId/decision', async (request, response) => {
    const auth = await person(request);
    const { waiverId } = request.params;
    const { decision } = request.body;
    response.json(
      await audited(
        request,
        'compliance-waiver-decide',
        { waiverId, decision },
        () => waivers.decideWaiver({ waiverId, ...request.body }, auth),
      ),
    );
  });

  routes.get('/evidence', async (request, response) => {
    response.json(
      await evidence.listEvidence(query(request), await anybody(request)),
    );
  });
  routes.post('/evidence', async (request, response) => {
    const auth = await service(request);
    const { runId, commit } = request.body;
    response
      .status(201)
      .json(
        await audited(
          request,
          'compliance-evidence-record',
          { runId, commit },
          () => evidence.recordEvidence(request.body, auth),
        ),
      );
  });
  routes.get('/evidence/verification', async (request, response) => {
    response.json(await evidence.verifyEvidence({}, await anybody(request)));
  });
  routes.get('/evidence/export', async (request, response) => {
    const auth = await anybody(request);
    const { from = 1 } = query(request);
    response.json(
      await audited(request, 'compliance-evidence-export', { from }, () =>
        evidence.exportEvidence({ from }, auth),
      ),
    );
  });
  routes.get('/controls', async (request, response) => {
    response.json(await evidence.listControls({}, await anybody(request)));
  });

  routes.get('/repositories', async (request, response) => {
    response.json(
      await repositories.listRepositories(
        query(request),
        await anybody(request),
      ),
    );
  });
  routes.get('/entities/:kind/:namespace/:name', async (request, response) => {
    response.json(
      await repositories.getEntity(
        { entityRef: entityRefOf(request) },
        await anybody(request),
      ),
    );
  });
  routes.post(
    '/entities/:kind/:namespace/:name/recheck',
    async (request, response) => {
      const auth = await anybody(request);
      const entityRef = entityRefOf(request);
      response.json(
        await audited(request, 'compliance-recheck', { entityRef }, () =>
          repositories.recheckEntity({ entityRef }, auth),
        ),
      );
    },
  );
  routes.post('/facts', async (request, response) => {
    response.json(
      await repositories.listFacts(request.body, await service(request)),
    );
  });
  routes.get('/templates', async (request, response) => {
    response.json(await templates.listTemplates({}, await anybody(request)));
  });
  routes.get('/measures', async (request, response) => {
    await anybody(request);
    response.json(await measures.listMeasures());
  });
  routes.get('/measures/:measureId/series', async (request, response) => {
    response.json(
      await measures.getMeasureSeries(
        { ...request.params, ...query(request) },
        await anybody(request),
      ),
    );
  });

  return router;
}
