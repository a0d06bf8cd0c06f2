/**
 * Pure statistics: intervals, differences, correlation and survival. No I/O.
 *
 * @packageDocumentation
 */
export * from './correlation';
export * from './intervals';
export * from './means';
export * from './netScore';
export * from './proportions';
export * from './survival';
