/**
 * Takes in what people do on the platform and measures who uses it and who stays.
 *
 * @packageDocumentation
 */
export { adoptionPlugin as default } from './plugin';
