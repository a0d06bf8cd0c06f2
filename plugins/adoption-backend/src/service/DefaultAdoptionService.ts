import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  OwnData,
  UsageReceipt,
} from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import type { Intake } from '../ingest/Intake';
import type { RateLimiter } from '../ingest/RateLimiter';
import { TooManyEventsError } from '../ingest/TooManyEventsError';
import { readImportedUse } from '../ingest/importedUse';
import { isServerAction } from '../ingest/serverActions';
import { readUsageEvent } from '../ingest/usageEvent';
import { daysOf } from '../measures/activityBits';
import { isoOf } from '../measures/calendar';
import type { PeopleStore } from '../store/PeopleStore';
import type { UsageReader } from '../store/UsageReader';
import type { Actor } from '../store/UsageStore';
import type { AdoptionService, ServiceOptions } from './AdoptionService';
import type { Callers } from './Callers';
import type { Rebuilder } from './Rebuilder';

/** Single events that people are shown of themselves. */
const EVENTS_SHOWN = 200;

export interface AdoptionServiceOptions {
  callers: Callers;
  capabilities: CapabilityMap;
  intake: Intake;
  limiters: Readonly<Record<Actor['kind'], RateLimiter>>;
  minimumGroupSize: number;
  people: PeopleStore;
  reader: UsageReader;
  rebuilder: Rebuilder;
  zone: Zone;
}

/** Knows nothing of permissions. */
export class DefaultAdoptionService implements AdoptionService {
  readonly #options: AdoptionServiceOptions;

  constructor(options: AdoptionServiceOptions) {
    this.#options = options;
  }

  async recordUsage(
    request: { sentAt?: string; events: readonly unknown[] },
    { credentials }: ServiceOptions,
  ): Promise<UsageReceipt> {
    const { callers, intake, limiters } = this.#options;
    const actor = callers.actorOf(credentials);
    const receivedAt = Date.now();
    const sentAt = readTime(request.sentAt);
    const wait = limiters[actor.kind].take(
      actor.pseudonym,
      request.events.length,
      receivedAt,
    );
    if (wait !== undefined) throw new TooManyEventsError(wait);

    return intake.take(
      request.events.map(input => {
        const event = readUsageEvent(input, { receivedAt, sentAt });
        if (typeof event === 'string') return event;
        return isServerAction(event.action)
          ? 'server-only'
          : { ...event, actor };
      }),
      receivedAt,
    );
  }

  async importUsage({
    simulated,
    rows,
  }: {
    simulated?: boolean;
    rows: readonly unknown[];
  }): Promise<UsageReceipt> {
    const { callers, intake, zone } = this.#options;
    const receivedAt = Date.now();
    return intake.take(
      rows.map(input => {
        const use = readImportedUse(input, { receivedAt, zone });
        if (typeof use === 'string') return use;
        const { person, ...event } = use;
        const actor = simulated
          ? callers.simulated(userRefOf(person))
          : callers.named(userRefOf(person));
        // As if it had come in when it happened: the same row is the same event whenever it is imported.
        return { ...event, actor, receivedAt: event.at, imported: true };
      }),
      receivedAt,
    );
  }

  async rebuild() {
    return this.#options.rebuilder.rebuild();
  }

  async getOwnData(_: {}, { credentials }: ServiceOptions): Promise<OwnData> {
    const { callers, capabilities, minimumGroupSize, reader } = this.#options;
    const actor = callers.personOf(credentials);
    const stored = await reader.readPerson(
      [actor.pseudonym, ...actor.former],
      EVENTS_SHOWN,
    );
    if (!stored) {
      return {
        optedOut: false,
        minimumGroupSize,
        activeDays: [],
        capabilities: [],
        events: 0,
        rawEvents: [],
      };
    }
    return {
      optedOut: stored.optedOut,
      minimumGroupSize,
      pseudonym: actor.pseudonym,
      activeDays: stored.any ? daysOf(stored.any).map(isoOf) : [],
      eligibleDays: stored.eligible ? daysOf(stored.eligible).length : 0,
      capabilities: [...stored.capabilities].map(([id, activity]) => ({
        id,
        title: capabilities.get(id).title,
        days: daysOf(activity).map(isoOf),
      })),
      events: stored.events,
      rawEvents: stored.newest.map(({ at, receivedAt, ...event }) => ({
        at: new Date(at).toISOString(),
        receivedAt: new Date(receivedAt).toISOString(),
        ...event,
      })),
    };
  }

  async eraseOwnData(_: {}, { credentials }: ServiceOptions): Promise<void> {
    const { callers, people } = this.#options;
    const actor = callers.personOf(credentials);
    await people.erase([actor.pseudonym, ...actor.former]);
  }

  async setOptOut(
    { optedOut }: { optedOut: boolean },
    { credentials }: ServiceOptions,
  ): Promise<void> {
    const { callers, people } = this.#options;
    await people.setOptOut(callers.personOf(credentials), optedOut);
  }
}

/** `ada` is `user:default/ada`. */
function userRefOf(person: string): string {
  return stringifyEntityRef(
    parseEntityRef(person, {
      defaultKind: 'user',
      defaultNamespace: DEFAULT_NAMESPACE,
    }),
  );
}

function readTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new InputError(`"sentAt" is no time: ${text}`);
  return time;
}
