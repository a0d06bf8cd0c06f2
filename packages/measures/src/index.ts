/**
 * The contract by which every feature publishes its numbers: `GET /measures` lists them,
 * `GET /measures/{id}/series` gives the values.
 *
 * @packageDocumentation
 */
export * from './types';
