/**
 * Where the source of an entity is, and which folders of this machine are open.
 *
 * @packageDocumentation
 */
export * from './OpenFolders';
export * from './sourceOf';
