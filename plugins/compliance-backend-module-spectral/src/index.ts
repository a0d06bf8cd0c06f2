/**
 * Rules of compliance that hold API descriptions against rule sets of Spectral.
 *
 * @packageDocumentation
 */
export { complianceSpectralModule as default } from './module';
export { spectralRule } from './spectralRule';
