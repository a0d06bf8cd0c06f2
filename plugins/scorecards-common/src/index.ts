/**
 * Types, permissions and the API client of the scorecards plugin.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './permissions';
export * from './ScorecardsClient';
export { openapi as scorecardsOpenApi } from './generated/openapi';
