/**
 * Rules of compliance that an Open Policy Agent decides.
 *
 * @packageDocumentation
 */
export { complianceOpaModule as default } from './module';
export { createOpaRule } from './opaRule';
