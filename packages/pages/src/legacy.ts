/**
 * What the pages of all features need in portals on the old frontend system.
 *
 * @packageDocumentation
 */
export * from './legacy/forOldPortals';
