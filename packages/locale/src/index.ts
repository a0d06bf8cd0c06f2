/**
 * Numbers and times in the reader's language.
 *
 * @packageDocumentation
 */
export * from './language';
export * from './texts';
export * from './when';
