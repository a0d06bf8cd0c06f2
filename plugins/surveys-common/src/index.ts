/**
 * Types, permissions, the API client and the rules of answering of the surveys plugin.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './permissions';
export * from './SurveysClient';
export * from './localize';
export * from './scales';
export * from './flow';
export * from './checkAnswers';
export * from './isOccasional';
export { openapi as surveysOpenApi } from './generated/openapi';
