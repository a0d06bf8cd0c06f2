/**
 * For portals on the old frontend system.
 *
 * @packageDocumentation
 */
export * from './api/ComplianceApi';
export * from './api/ComplianceApiClient';
export * from './legacy/entity';
export * from './legacy/pages';
export * from './legacy/plugin';
export * from './legacy/scaffolder';
