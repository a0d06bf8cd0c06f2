import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { adoptionOpenApi } from '@thrive/backstage-plugin-adoption-common';
import express, {
  type ErrorRequestHandler,
  type Request,
  type Router,
} from 'express';
import PromiseRouter from 'express-promise-router';
import { TooManyEventsError } from './ingest/TooManyEventsError';
import type { AdoptionService } from './service/AdoptionService';

/** What a browser may send while the page is being left. */
const LARGEST_BODY = '64kb';
/** After so many seconds it is worth trying again when the database was away. */
const RETRY_AFTER = '5';

export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  service: AdoptionService;
}

/** Routes of the API description: credentials, then the service, then the status. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const { auditor, httpAuth, service } = options;
  // The validated router is typed by the description only when that is a literal; the requests are
  // typed by the service instead, and validated against the description before they get here.
  const router = createValidatedOpenApiRouter(adoptionOpenApi as never, {
    // Without a middleware of its own the validated router would parse bodies itself.
    middleware: [(_request, _response, next) => next()],
  }) as unknown as Router;
  // Outside of the validated router, which would make a 400 of a body that is too large.
  const withBodies = PromiseRouter();
  withBodies.use(express.json({ limit: LARGEST_BODY }), router);
  withBodies.use(sayWhenToRetry);

  const userOrService = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  });
  const user = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, { allow: ['user'] }),
  });
  const audited = async (
    request: Request,
    eventId: string,
    call: () => Promise<void>,
  ) => {
    const event = await auditor.createEvent({
      eventId,
      request,
      severityLevel: 'medium',
    });
    try {
      await call();
      await event.success();
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  };

  router.post('/usage', async (request, response) => {
    const auth = await userOrService(request);
    response.status(202).json(await service.recordUsage(request.body, auth));
  });
  router.get('/overview', async (request, response) => {
    response.json(await service.getOverview({}, await userOrService(request)));
  });
  router.get('/me', async (request, response) => {
    response.json(await service.getOwnData({}, await user(request)));
  });
  router.delete('/me', async (request, response) => {
    const auth = await user(request);
    await audited(request, 'own-data-erase', () =>
      service.eraseOwnData({}, auth),
    );
    response.status(204).end();
  });
  router.put('/me/opt-out', async (request, response) => {
    const auth = await user(request);
    await audited(request, 'opt-out', () =>
      service.setOptOut(request.body, auth),
    );
    response.status(204).end();
  });
  return withBodies;
}

/** Clients that are turned away are told when to come back. */
const sayWhenToRetry: ErrorRequestHandler = (
  error,
  _request,
  response,
  next,
) => {
  if (error instanceof TooManyEventsError) {
    response.setHeader('Retry-After', String(error.retryAfter));
    Object.assign(error, { statusCode: 429 });
  } else if (error.name === 'ServiceUnavailableError') {
    response.setHeader('Retry-After', RETRY_AFTER);
  }
  next(error);
};
