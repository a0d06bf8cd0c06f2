import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { DateTime, Duration } from 'luxon';
import type { Operator, Test } from './operators';
import { Verdict } from './verdict';

const WORDS = /^(\d+)\s*(day|week|month|year|hour|minute)s?$/;

/** Reads "90 days" or an ISO 8601 duration such as P90D. */
function wantDuration(expected: JsonValue | undefined): Duration {
  if (typeof expected === 'string') {
    const words = WORDS.exec(expected.trim());
    const duration = words
      ? Duration.fromObject({ [`${words[2]}s`]: Number(words[1]) })
      : Duration.fromISO(expected);
    if (duration.isValid && duration.toMillis() > 0) return duration;
  }
  throw new InputError('needs a duration such as "90 days" or P90D');
}

function aged(older: boolean) {
  return (expected: JsonValue | undefined): Test => {
    const duration = wantDuration(expected);
    return (actual, { now, reviewAt }) => {
      if (actual === undefined) return Verdict.Fails;
      const date =
        typeof actual === 'string'
          ? DateTime.fromISO(actual, { zone: 'utc' })
          : DateTime.invalid('not a text');
      if (!date.isValid) return Verdict.Error;
      const turns = date.plus(duration).toMillis();
      if (turns > now) reviewAt(turns);
      return turns <= now === older ? Verdict.Holds : Verdict.Fails;
    };
  };
}

/** Operators on the age of an ISO date. Their answer changes as time passes. */
export const ageOperators: Readonly<Record<string, Operator>> = {
  olderThan: { wants: 'a date further back than', prepare: aged(true) },
  newerThan: { wants: 'a date within the last', prepare: aged(false) },
};
