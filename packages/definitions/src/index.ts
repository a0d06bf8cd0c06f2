/**
 * Reads files of definitions from the disk and from addresses.
 *
 * @packageDocumentation
 */
export * from './DefinitionTexts';
