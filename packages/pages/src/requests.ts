/**
 * What is asked of backends, and what their answers mean: without anything that is drawn.
 *
 * @packageDocumentation
 */
export * from './requests/RequestError';
export * from './requests/answers';
export * from './requests/reasonOf';
export * from './useAsyncValue';
