import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { adoptionOpenApi } from '@thrive/backstage-plugin-adoption-common';
import { createApiRouter, createAudit } from '@thrive/openapi';
import { type ErrorRequestHandler, type Request, type Router } from 'express';
import type { RefusedRequests } from './ingest/RefusedRequests';
import { TooManyEventsError } from './ingest/TooManyEventsError';
import type { AboutService } from './service/AboutService';
import type { AdoptionService } from './service/AdoptionService';
import type { CapabilitiesService } from './service/CapabilitiesService';
import type { EventNumbersService } from './service/EventNumbersService';
import type { MeasuresService } from './service/MeasuresService';
import type { NotesService } from './service/NotesService';
import type { NumbersService } from './service/NumbersService';

/** What a browser may send while the page is being left. */
const LARGEST_BODY = '64kb';
const LARGEST_IMPORT = '1mb';
/** After so many seconds it is worth trying again when the database was away. */
const RETRY_AFTER = '5';

/** Routes that bring usage. */
const INTAKE = ['/usage', '/import'];

/** Clients that are turned away are told when to come back, and counted when they brought usage. */
function turnAway(refused: RefusedRequests): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (error instanceof TooManyEventsError) {
      response.setHeader('Retry-After', String(error.retryAfter));
      Object.assign(error, { statusCode: 429 });
    } else if (error.name === 'ServiceUnavailableError') {
      response.setHeader('Retry-After', RETRY_AFTER);
    }
    if (INTAKE.includes(request.path)) refused.count(statusOf(error));
    next(error);
  };
}

/** The status that an error is answered with, of those that are counted. */
function statusOf(error: {
  name: string;
  statusCode?: number;
  status?: number;
}): number {
  if (error.name === 'ServiceUnavailableError') return 503;
  if (error.name === 'InputError') return 400;
  return error.statusCode ?? error.status ?? 500;
}

export interface RouterOptions {
  about: AboutService;
  auditor: AuditorService;
  capabilities: CapabilitiesService;
  httpAuth: HttpAuthService;
  events: EventNumbersService;
  measures: MeasuresService;
  notes: NotesService;
  numbers: NumbersService;
  refused: RefusedRequests;
  service: AdoptionService;
}

/** Routes of the API description: credentials, then the service, then the status. */
export function createRouter(options: RouterOptions): Router {
  const {
    about,
    auditor,
    capabilities,
    events,
    httpAuth,
    measures,
    notes,
    numbers,
    service,
  } = options;
  const { routes, router } = createApiRouter(adoptionOpenApi, {
    largestBody: LARGEST_BODY,
    largerBodies: { '/import': LARGEST_IMPORT },
  });
  router.use(turnAway(options.refused));

  const userOrService = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  });
  const user = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, { allow: ['user'] }),
  });
  const audited = createAudit(auditor);

  routes.post('/usage', async (request, response) => {
    const auth = await userOrService(request);
    response.status(202).json(await service.recordUsage(request.body, auth));
  });
  routes.post('/import', async (request, response) => {
    const auth = await userOrService(request);
    response
      .status(202)
      .json(
        await audited(
          request,
          'usage-import',
          { rows: request.body.rows.length },
          () => service.importUsage(request.body, auth),
        ),
      );
  });
  routes.get('/overview', async (request, response) => {
    response.json(
      await numbers.getOverview(request.query, await userOrService(request)),
    );
  });
  routes.get('/about', async (request, response) => {
    await userOrService(request);
    response.json(await about.getAbout());
  });
  routes.get('/capabilities', async (request, response) => {
    response.json(
      await capabilities.listCapabilities({}, await userOrService(request)),
    );
  });
  routes.get('/capabilities/:id', async (request, response) => {
    response.json(
      await numbers.getCapability(request.params, await userOrService(request)),
    );
  });
  routes.get('/templates', async (request, response) => {
    response.json(
      await events.getTemplates(request.query, await userOrService(request)),
    );
  });
  routes.get('/search', async (request, response) => {
    response.json(
      await events.getSearch(request.query, await userOrService(request)),
    );
  });
  routes.get('/paths', async (request, response) => {
    response.json(
      await events.getPaths(request.query, await userOrService(request)),
    );
  });
  routes.get('/entity-use', async (request, response) => {
    response.json(
      await events.getEntityUse(
        { ref: String(request.query.ref) },
        await userOrService(request),
      ),
    );
  });
  routes.get('/funnels', async (request, response) => {
    response.json(await notes.listFunnels({}, await userOrService(request)));
  });
  routes.post('/funnels/measure', async (request, response) => {
    response.json(
      await events.measureFunnel(
        { ...request.query, funnel: request.body },
        await userOrService(request),
      ),
    );
  });
  routes.put('/funnels/:id', async (request, response) => {
    const auth = await userOrService(request);
    const { id } = request.params;
    await audited(request, 'funnel-save', { id }, () =>
      notes.saveFunnel({ id, funnel: request.body }, auth),
    );
    response.status(204).end();
  });
  routes.delete('/funnels/:id', async (request, response) => {
    const auth = await userOrService(request);
    await audited(request, 'funnel-delete', request.params, () =>
      notes.deleteFunnel(request.params, auth),
    );
    response.status(204).end();
  });
  routes.get('/markers', async (request, response) => {
    response.json(await notes.listMarkers({}, await userOrService(request)));
  });
  routes.post('/markers', async (request, response) => {
    const auth = await userOrService(request);
    response
      .status(201)
      .json(
        await audited(request, 'marker-add', request.body, () =>
          notes.addMarker(request.body, auth),
        ),
      );
  });
  routes.delete('/markers/:id', async (request, response) => {
    const auth = await userOrService(request);
    await audited(request, 'marker-delete', request.params, () =>
      notes.deleteMarker(request.params, auth),
    );
    response.status(204).end();
  });
  routes.get('/data-quality', async (request, response) => {
    response.json(
      await numbers.getDataQuality({}, await userOrService(request)),
    );
  });
  routes.get('/groups', async (request, response) => {
    response.json(await numbers.listGroups({}, await userOrService(request)));
  });
  routes.get('/groups/names', async (request, response) => {
    response.json(
      await numbers.listGroupNames({}, await userOrService(request)),
    );
  });
  routes.get('/retention', async (request, response) => {
    response.json(
      await numbers.getRetention(request.query, await userOrService(request)),
    );
  });
  routes.post('/rebuild', async (request, response) => {
    const auth = await userOrService(request);
    response.json(
      await audited(request, 'rebuild', {}, () => service.rebuild({}, auth)),
    );
  });
  routes.get('/measures', async (request, response) => {
    response.json(
      await measures.listMeasures({}, await userOrService(request)),
    );
  });
  routes.get('/measures/:measureId/series', async (request, response) => {
    response.json(
      await measures.getMeasureSeries(
        { ...request.query, ...request.params },
        await userOrService(request),
      ),
    );
  });
  routes.get('/me', async (request, response) => {
    response.json(await service.getOwnData({}, await user(request)));
  });
  routes.get('/me/events', async (request, response) => {
    response.json(
      await service.listOwnEvents(request.query, await user(request)),
    );
  });
  routes.delete('/me', async (request, response) => {
    const auth = await user(request);
    await audited(request, 'own-data-erase', {}, () =>
      service.eraseOwnData({}, auth),
    );
    response.status(204).end();
  });
  routes.put('/me/opt-out', async (request, response) => {
    const auth = await user(request);
    await audited(request, 'opt-out', {}, () =>
      service.setOptOut(request.body, auth),
    );
    response.status(204).end();
  });
  return router;
}
