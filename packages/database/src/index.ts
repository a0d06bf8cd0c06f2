/**
 * Sets in, sets out: what every store of Thrive does the same on Postgres and on SQLite.
 *
 * @packageDocumentation
 */
export * from './GroupCommit';
export * from './cursor';
export * from './jsonRows';
export * from './openDatabase';
export * from './readRetention';
export * from './storableText';
export * from './whereContains';
export * from './withoutSql';
