/**
 * Holds software to policies, with waivers and evidence.
 *
 * @packageDocumentation
 */
export { compliancePlugin as default } from './plugin';
