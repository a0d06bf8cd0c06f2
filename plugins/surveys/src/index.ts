/**
 * The surveys frontend plugin.
 *
 * @packageDocumentation
 */
export { surveysPlugin as default } from './plugin';
export * from './api/SurveysApi';
export * from './api/SurveysApiClient';
export { surveysTranslationRef } from './translation';
