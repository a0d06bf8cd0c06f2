/**
 * The surveys backend plugin.
 *
 * @packageDocumentation
 */
export { surveysPlugin as default } from './plugin';
