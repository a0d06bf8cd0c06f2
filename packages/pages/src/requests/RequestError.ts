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
