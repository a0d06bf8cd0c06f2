/**
 * The surveys frontend plugin.
 *
 * @packageDocumentation
 */
export { surveysPlugin as default } from './plugin';
export * from './api/SurveysApi';
export { surveysTranslationRef } from './translation';
