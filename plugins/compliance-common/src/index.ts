/**
 * Types, permissions and the API client of the compliance plugin.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './permissions';
export * from './ComplianceClient';
export * from './withoutPath';
export { openapi as complianceOpenApi } from './generated/openapi';
