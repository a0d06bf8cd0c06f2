import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';

const MINUTE = 60_000;
/** Whoever has a ballot or a code is refused now and then; whoever guesses, all the time. */
const GUESSES_PER_MINUTE = 120;

/**
 * Refuses whoever is refused too often, for a minute: on routes that ask for no credentials, each
 * request that fails costs a look into the database. Only failures count, so that a company behind
 * one address can answer as fast as it likes. Addresses are held in memory for that minute, and are
 * neither stored nor logged.
 */
export function limitGuesses(
  limit: number = GUESSES_PER_MINUTE,
): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: ({ ip, socket }) =>
      ipKeyGenerator(ip ?? socket.remoteAddress ?? ''),
    handler: (_request, response) => {
      response.status(429).json({
        error: {
          name: 'TooManyRequestsError',
          message:
            'Too many of your requests were refused; try again in a minute.',
        },
        response: { statusCode: 429 },
      });
    },
    // Whether a proxy is trusted is decided by the backend's own setting.
    validate: { trustProxy: false, xForwardedForHeader: false },
  });
}
