/**
 * Who uses the platform and who stays, and what is stored about oneself.
 *
 * @packageDocumentation
 */
export { adoptionPlugin as default } from './plugin';
export { adoptionTranslationRef } from './translation';
export * from './api/AdoptionApi';
