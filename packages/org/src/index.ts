/**
 * Users, groups and ownership of a catalog, expanded once.
 *
 * @packageDocumentation
 */
export * from './Org';
export * from './OrgReader';
