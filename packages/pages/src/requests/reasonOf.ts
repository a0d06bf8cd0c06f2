import { RequestError } from './RequestError';

/** What to say where the backend said nothing. @public */
export interface ReasonTexts {
  notAllowed: string;
  /** The session has ended meanwhile. */
  signedOut: string;
  /** No answer came at all. */
  network: string;
  notExplained: (status: number) => string;
}

/** An error as a sentence: the backend's own words, or what the status means. @public */
export function reasonOf(error: Error, texts: ReasonTexts): string {
  // Whatever a backend says of tokens helps nobody.
  if (isOfSession(error) || isOfSession(error.cause)) {
    return texts.signedOut;
  }
  if (!(error instanceof RequestError)) {
    return error.message;
  }
  if (error.explained) {
    return /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
  }
  if (error.status === 403) {
    return texts.notAllowed;
  }
  return error.status === undefined
    ? texts.network
    : texts.notExplained(error.status);
}

/** Whether a backend knows nobody in a request, or there was no token to send with one. */
function isOfSession(error: unknown): boolean {
  const { name, status, statusCode } = (error ?? {}) as {
    name?: unknown;
    status?: unknown;
    statusCode?: unknown;
  };
  return name === 'AuthenticationError' || [status, statusCode].includes(401);
}
