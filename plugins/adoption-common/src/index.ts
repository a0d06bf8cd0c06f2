/**
 * Types, permissions and the API client of the adoption plugin.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './permissions';
export * from './AdoptionClient';
export { openapi as adoptionOpenApi } from './generated/openapi';
