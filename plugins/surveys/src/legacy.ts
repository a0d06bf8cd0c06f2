/**
 * For portals on the old frontend system.
 *
 * @packageDocumentation
 */
export * from './api/SurveysApi';
export * from './api/SurveysApiClient';
export * from './legacy/entity';
export * from './legacy/home';
export * from './legacy/pages';
export * from './legacy/plugin';
export * from './legacy/root';
