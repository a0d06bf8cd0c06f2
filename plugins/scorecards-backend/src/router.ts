import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { scorecardsOpenApi } from '@thrive/backstage-plugin-scorecards-common';
import { createApiRouter, createAudit } from '@thrive/openapi';
import { type Request, type Response, type Router } from 'express';
import type {
  ScorecardsService,
  ServiceOptions,
} from './service/ScorecardsService';

/** The largest body: a batch of pushed facts. */
const LARGEST_BODY = '5mb';

export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  service: ScorecardsService;
}

/** Routes of the API description: credentials, then the service, then the status. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor, service } = options;
  const { routes, router } = createApiRouter(scorecardsOpenApi, {
    largestBody: LARGEST_BODY,
  });

  const answer =
    <T>(call: (request: Request, options: ServiceOptions) => Promise<T>) =>
    async (request: Request, response: Response): Promise<void> => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      response.json(await call(request, { credentials }));
    };

  const audited = createAudit(auditor);

  routes.get(
    '/scorecards',
    answer((_, auth) => service.listScorecards({}, auth)),
  );
  routes.get(
    '/scorecards/:scorecardId',
    answer((request, auth) => service.getScorecard(inputs(request), auth)),
  );
  routes.get(
    '/scorecards/:scorecardId/summary',
    answer((request, auth) =>
      service.getScorecardSummary(inputs(request), auth),
    ),
  );
  routes.get(
    '/scorecards/:scorecardId/groups',
    answer((request, auth) =>
      service.listScorecardGroups(inputs(request), auth),
    ),
  );
  routes.get(
    '/scorecards/:scorecardId/trend',
    answer((request, auth) => service.getScorecardTrend(inputs(request), auth)),
  );
  routes.get(
    '/overview',
    answer((request, auth) => service.getOverview(inputs(request), auth)),
  );
  routes.get(
    '/entities',
    answer((request, auth) => service.listEntities(inputs(request), auth)),
  );
  routes.post(
    '/entities/by-refs',
    answer((request, auth) =>
      service.getEntitiesByRefs(withoutScope(request.body), auth),
    ),
  );
  routes.get(
    '/entities/by-name/:kind/:namespace/:name',
    answer((request, auth) =>
      service.getEntity({ entityRef: entityRefOf(request) }, auth),
    ),
  );
  routes.get(
    '/entities/by-name/:kind/:namespace/:name/history',
    answer((request, auth) =>
      service.getEntityHistory(
        { ...inputs<{}>(request), entityRef: entityRefOf(request) },
        auth,
      ),
    ),
  );
  routes.get(
    '/checks/:checkId',
    answer((request, auth) => service.getCheck(inputs(request), auth)),
  );
  routes.get(
    '/checks/:checkId/entities',
    answer((request, auth) => service.listCheckEntities(inputs(request), auth)),
  );
  routes.post(
    '/facts',
    answer((request, auth) =>
      audited(
        request,
        'facts-push',
        { source: request.body.source, facts: request.body.facts.length },
        () => service.pushFacts(request.body, auth),
      ),
    ),
  );
  routes.get(
    '/health',
    answer((_, auth) => service.getHealth({}, auth)),
  );
  routes.post('/sources/:sourceId/collect', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { sourceId } = request.params;
    await audited(request, 'source-collect', { sourceId }, () =>
      service.collectSource({ sourceId }, { credentials }),
    );
    response.status(202).end();
  });
  routes.post(
    '/definitions/reload',
    answer((request, auth) =>
      audited(request, 'definitions-reload', {}, () =>
        service.reloadDefinitions({}, auth),
      ),
    ),
  );
  routes.get(
    '/measures',
    answer((_, auth) => service.listMeasures({}, auth)),
  );
  routes.get(
    '/measures/:measureId/series',
    answer((request, auth) => service.getMeasureSeries(inputs(request), auth)),
  );

  return router;
}

/** Path and query of a request, as the description has validated them. */
function inputs<T extends object>(request: Request): T {
  const { group } = request.query;
  return withoutScope({
    ...request.query,
    ...request.params,
    // Entity refs are stored as the catalog writes them.
    ...(typeof group === 'string'
      ? { group: group.toLocaleLowerCase('en-US') }
      : {}),
  }) as T;
}

/** The scope is set by the authorization alone; a client cannot send one. */
function withoutScope<T extends object>(input: T): T {
  return { ...input, scope: undefined };
}

function entityRefOf({ params: { kind, namespace, name } }: Request): string {
  return stringifyEntityRef({ kind, namespace, name });
}
