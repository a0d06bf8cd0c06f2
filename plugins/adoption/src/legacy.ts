/**
 * For portals on the old frontend system.
 *
 * @packageDocumentation
 */
export * from './api/AdoptionApi';
export * from './legacy/AdoptionAnalytics';
export * from './legacy/entity';
export * from './legacy/home';
export * from './legacy/pages';
export * from './legacy/plugin';
