/**
 * The compliance frontend plugin.
 *
 * @packageDocumentation
 */
export { compliancePlugin as default } from './plugin';
export * from './api/ComplianceApi';
export * from './api/ComplianceApiClient';
export { complianceTranslationRef } from './translation';
