import { RequestError } from './RequestError';

/** What to say where the backend said nothing. @public */
export interface ReasonTexts {
  notAllowed: string;
  /** No answer came at all. */
  network: string;
  notExplained: (status: number) => string;
}

/** An error as a sentence: the backend's own words, or what the status means. @public */
export function reasonOf(error: Error, texts: ReasonTexts): string {
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
