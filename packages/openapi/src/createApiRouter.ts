import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { InputError } from '@backstage/errors';
import express, { type ErrorRequestHandler, type Router } from 'express';
import PromiseRouter from 'express-promise-router';

/** The parser's own errors repeat the body, and speak of tokens and entities. */
const explainBody: ErrorRequestHandler = (error, _request, _response, next) => {
  if (error.type === 'entity.parse.failed')
    return next(new InputError('The body of the request is no JSON.'));
  if (error.type === 'entity.too.large')
    error.message = `The body of the request is larger than the ${error.limit} bytes that are taken. Nothing was stored.`;
  return next(error);
};

/** @public */
export interface ApiRouter {
  /** For the handlers: what arrives here is as the description wants it. */
  routes: Router;
  /** To be mounted: bodies first, then the routes. */
  router: Router;
}

/**
 * A router that validates requests against an API description.
 *
 * @param description - the document, in OpenAPI 3.1
 * @param options - `largestBody` as express has it, e.g. `5mb`; `largerBodies` by path where more
 *   is taken
 * @public
 */
export function createApiRouter(
  description: object,
  options: {
    largestBody: string;
    largerBodies?: Readonly<Record<string, string>>;
  },
): ApiRouter {
  // The validated router is typed by the description only when that is a literal; handlers are
  // typed by their service instead.
  const routes = createValidatedOpenApiRouter(description as never, {
    // Without a middleware of its own the validated router would parse bodies itself.
    middleware: [(_request, _response, next) => next()],
  }) as unknown as Router;
  // Outside of the validated router, which would make a 400 of a body that is too large.
  const router = PromiseRouter();
  // A body that was read is not read again.
  for (const [path, limit] of Object.entries(options.largerBodies ?? {}))
    router.use(path, express.json({ limit }));
  router.use(express.json({ limit: options.largestBody }), explainBody, routes);
  return { routes, router };
}
