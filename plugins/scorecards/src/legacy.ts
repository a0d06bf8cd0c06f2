/**
 * For portals on the old frontend system.
 *
 * @packageDocumentation
 */
export * from './api/ScorecardsApi';
export { RequestError } from '@thrive/pages';
export * from './legacy/entity';
export * from './legacy/home';
export * from './legacy/pages';
export * from './legacy/plugin';
