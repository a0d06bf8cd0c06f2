/**
 * Names for people that lead back to nobody without a key, which is never in a database.
 *
 * @packageDocumentation
 */
export * from './Pseudonyms';
export * from './readPseudonyms';
