/**
 * The backend of scorecards: facts, checks, levels and their history.
 *
 * @packageDocumentation
 */
export { scorecardsPlugin as default } from './plugin';
