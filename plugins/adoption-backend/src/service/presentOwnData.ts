import type {
  OwnData,
  OwnEvent,
} from '@thrive/backstage-plugin-adoption-common';
import type { Activity } from '../measures/ActivityMatrix';
import { daysOf } from '../measures/activityBits';
import { isoOf } from '../measures/calendar';
import type { StoredEvent, StoredPerson } from '../store/PersonReader';

/** What is stored of a person, as they are shown it. */
export function presentOwnData(
  stored: StoredPerson | undefined,
  newest: readonly StoredEvent[],
  about: {
    minimumGroupSize: number;
    pseudonym: string;
    titleOf: (capability: string) => string;
  },
): OwnData {
  const { minimumGroupSize, pseudonym, titleOf } = about;
  if (!stored) {
    return {
      optedOut: false,
      minimumGroupSize,
      activeDays: [],
      eligibleDays: [],
      capabilities: [],
      templateRuns: [],
      events: 0,
      rawEvents: [],
    };
  }
  return {
    optedOut: stored.optedOut,
    minimumGroupSize,
    pseudonym,
    firstAt: instant(stored.firstAt),
    firstValueAt: instant(stored.valueAt),
    firstDay: stored.any && isoOf(stored.any.firstDay),
    activeDays: isoDays(stored.any),
    eligibleDays: isoDays(stored.eligible),
    capabilities: [...stored.capabilities].map(([id, activity]) => ({
      id,
      title: titleOf(id),
      firstDay: isoOf(activity.firstDay),
      days: isoDays(activity),
    })),
    templateRuns: stored.runs.map(
      ({ person: _, startedAt, endedAt, ...run }) => ({
        ...run,
        startedAt: new Date(startedAt).toISOString(),
        endedAt: instant(endedAt),
      }),
    ),
    events: stored.events,
    rawEvents: newest.map(presentOwnEvent),
  };
}

/** One event with everything that is stored of it. */
export function presentOwnEvent(event: StoredEvent): OwnEvent {
  return {
    ...event,
    at: new Date(event.at).toISOString(),
    clientAt: instant(event.clientAt),
    receivedAt: new Date(event.receivedAt).toISOString(),
  };
}

function isoDays(activity: Activity | undefined): string[] {
  return activity ? daysOf(activity).map(isoOf) : [];
}

function instant(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
