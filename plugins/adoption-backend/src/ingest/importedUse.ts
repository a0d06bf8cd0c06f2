import type { Zone } from 'luxon';
import { readMoment } from './readMoment';
import { readUsageEvent, type Refusal, type UsageEvent } from './usageEvent';
import { uuidOf } from './uuidOf';

/** What an import may go back to: before, there was no portal to use. */
const EARLIEST = Date.parse('2015-01-01T00:00:00Z');
const LONGEST_PERSON = 200;
const LONGEST_STEP = 100;
/** A user's name, or the entity ref of one. */
const PERSON = /^(?:[^:/\s]+:)?(?:[^:/\s]+\/)?[^:/\s]+$/;

/** Whether something is the name of a user or the entity ref of one. */
export function isPerson(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_PERSON &&
    PERSON.test(value)
  );
}

/** What a row says. */
export interface ImportedUse extends UsageEvent {
  person: string;
  /** How long the task took that it tells of, in milliseconds. */
  tookMs?: number;
  /** Where that task failed. */
  failedStep?: string;
}

/**
 * Checks one row of an import by itself. Unless it has an id, that comes from what it says, so that
 * the same row counts once.
 */
export function readImportedUse(
  input: unknown,
  { receivedAt, zone }: { receivedAt: number; zone: Zone },
): ImportedUse | Refusal {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return 'not-an-object';
  const { id, person, at, action, plugin, subject, value, ...more } =
    input as Record<string, unknown>;
  const { seconds, step, term } = more;
  if (!isPerson(person)) return 'bad-text';
  const told = typeof at === 'string' ? readMoment(at, zone) : undefined;
  if (told === undefined || told < EARLIEST || told > receivedAt)
    return 'bad-time';
  const read = readUsageEvent(
    {
      id: id ?? uuidOf(person, told, action, plugin, subject, value),
      at: new Date(told).toISOString(),
      action: action ?? 'navigate',
      plugin: plugin ?? 'imported',
      subject,
      value,
      term,
    },
    { receivedAt },
  );
  if (typeof read === 'string') return read;
  return {
    ...read,
    at: told,
    clientAt: undefined,
    person,
    tookMs:
      typeof seconds === 'number' && seconds >= 0 ? seconds * 1000 : undefined,
    failedStep:
      typeof step === 'string' && step.length <= LONGEST_STEP
        ? step
        : undefined,
  };
}
