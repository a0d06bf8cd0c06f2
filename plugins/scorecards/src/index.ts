/**
 * Scorecards in the portal.
 *
 * @packageDocumentation
 */
export { scorecardsPlugin as default } from './plugin';
export { scorecardsTranslationRef } from './translation';
export * from './api/ScorecardsApi';
export { RequestError } from '@thrive/pages';
