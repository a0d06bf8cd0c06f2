import { DateTime, type Zone } from 'luxon';

const READERS = [
  DateTime.fromISO,
  DateTime.fromSQL,
  DateTime.fromRFC2822,
  DateTime.fromHTTP,
];

/**
 * The time that a text of a log tells, in milliseconds. One without a zone is of the platform's: the
 * zone of the machine that reads it says nothing about who wrote it.
 *
 * @returns undefined when it is none
 */
export function readMoment(text: string, zone: Zone): number | undefined {
  for (const read of READERS) {
    const time = read(text.trim(), { zone });
    if (time.isValid) return time.toMillis();
  }
  return undefined;
}
