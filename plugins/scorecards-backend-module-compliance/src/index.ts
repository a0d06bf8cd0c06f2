/**
 * How software keeps the rules of compliance, as facts of scorecards.
 *
 * @packageDocumentation
 */
export { complianceFactsModule as default } from './module';
export { createComplianceSource } from './complianceSource';
