/**
 * How a backend plugin serves what its API description says.
 *
 * @packageDocumentation
 */
export * from './createApiRouter';
export * from './createAudit';
