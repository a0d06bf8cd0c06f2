import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';

const DEFAULT_DAYS = 90;
const MOST_DAYS = 1100;

/**
 * The days a request speaks of, both included, in UTC; the last 90 by default.
 *
 * @throws InputError when they are no dates, stand the wrong way round, or span over three years
 */
export function readPeriod(
  request: { from?: string; to?: string },
  days: number = DEFAULT_DAYS,
): { from: string; to: string } {
  const to = readDay('to', request.to) ?? DateTime.utc().startOf('day');
  const from = readDay('from', request.from) ?? to.minus({ days: days - 1 });
  const span = to.diff(from, 'days').days;
  if (span < 0)
    throw new InputError(
      `"from" (${from.toISODate()}) is after "to" (${to.toISODate()})`,
    );
  if (span > MOST_DAYS)
    throw new InputError(
      `The period has ${span} days; the most is ${MOST_DAYS}`,
    );
  return { from: from.toISODate()!, to: to.toISODate()! };
}

function readDay(name: string, text: string | undefined): DateTime | undefined {
  if (text === undefined) return undefined;
  const day = DateTime.fromISO(text, { zone: 'utc' });
  if (!day.isValid) throw new InputError(`"${name}" is not a date: ${text}`);
  return day.startOf('day');
}
