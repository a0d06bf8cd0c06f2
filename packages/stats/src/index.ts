/**
 * Pure statistics: intervals and survival. No I/O.
 *
 * @packageDocumentation
 */
export * from './intervals';
export * from './survival';
