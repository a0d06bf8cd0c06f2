/**
 * What the tests of all frontends need.
 *
 * @packageDocumentation
 */
export { problemsOfTranslation } from './problemsOfTranslation';
export { followWindowWidth } from './followWindowWidth';
export { entityOfKind } from './entityOfKind';
