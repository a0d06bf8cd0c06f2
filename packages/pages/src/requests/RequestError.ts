/**
 * A question that the backend did not answer.
 * `message` is the backend's own explanation, when it gave one.
 *
 * @public
 */
export class RequestError extends Error {
  /** HTTP status; absent when no answer came at all. */
  readonly status?: number;
  /** True when `message` was written by the backend for people. */
  readonly explained: boolean;

  constructor(options: { status?: number; message?: string; cause?: unknown }) {
    super(options.message ?? 'The backend did not answer', {
      cause: options.cause,
    });
    this.name = 'RequestError';
    this.status = options.status;
    this.explained = options.message !== undefined;
  }
}

/** Answers that are the same however often one asks: it is not there, or not for the reader. */
const FINAL = [400, 403, 404, 410];

/** Whether to ask again may help. @public */
export function mayHelpToRetry(error: Error): boolean {
  return !(error instanceof RequestError && FINAL.includes(error.status ?? 0));
}
