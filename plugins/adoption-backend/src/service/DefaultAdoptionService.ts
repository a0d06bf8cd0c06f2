import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@thrive/database';
import type {
  OwnData,
  OwnEvents,
  UsageReceipt,
} from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import type { Intake } from '../ingest/Intake';
import type { RateLimiter } from '../ingest/RateLimiter';
import { TooManyEventsError } from '../ingest/TooManyEventsError';
import { importedRun } from '../ingest/importedRun';
import { isPerson, readImportedUse } from '../ingest/importedUse';
import { isServerAction } from '../ingest/serverActions';
import { readUsageEvent } from '../ingest/usageEvent';
import type { KeptCounts } from '../store/KeptCounts';
import type { PeopleStore } from '../store/PeopleStore';
import type { TemplateRunStore } from '../store/TemplateRunStore';
import type { EventPlace, PersonReader } from '../store/PersonReader';
import type { Actor } from '../store/UsageStore';
import type {
  AdoptionService,
  ServiceOptions,
  UsageRequest,
} from './AdoptionService';
import type { Callers } from './Callers';
import { presentOwnData, presentOwnEvent } from './presentOwnData';
import type { Rebuilder } from './Rebuilder';

/** Single events that people are shown of themselves at once. */
const EVENTS_SHOWN = 200;

export interface AdoptionServiceOptions {
  callers: Callers;
  capabilities: CapabilityMap;
  counts: KeptCounts;
  intake: Intake;
  limiters: Readonly<Record<Actor['kind'], RateLimiter>>;
  minimumGroupSize: number;
  own: PersonReader;
  people: PeopleStore;
  runs: TemplateRunStore;
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
    request: UsageRequest,
    { credentials }: ServiceOptions,
  ): Promise<UsageReceipt> {
    const { callers, intake, limiters } = this.#options;
    const { simulated } = request;
    if (simulated !== undefined && !isPerson(simulated))
      throw new InputError(`"${simulated}" is no name of a user`);
    const actor =
      simulated === undefined
        ? callers.actorOf(credentials)
        : callers.simulated(userRefOf(simulated));
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
    const { callers, intake, runs, zone } = this.#options;
    const receivedAt = Date.now();
    const read = rows.map(input => {
      const use = readImportedUse(input, { receivedAt, zone });
      if (typeof use === 'string') return use;
      const { person, ...event } = use;
      const actor = simulated
        ? callers.simulated(userRefOf(person))
        : callers.named(userRefOf(person));
      // As if it had come in when it happened: the same row is the same event whenever it is imported.
      return { ...event, actor, receivedAt: event.at, imported: true };
    });
    const receipt = await intake.take(read, receivedAt);
    await runs.save(
      read.flatMap(event =>
        typeof event === 'string' ? [] : importedRun(event) ?? [],
      ),
    );
    return receipt;
  }

  async rebuild() {
    const { counts, rebuilder } = this.#options;
    const rebuilt = await rebuilder.rebuild();
    await counts.clear();
    return rebuilt;
  }

  async getOwnData(_: {}, { credentials }: ServiceOptions): Promise<OwnData> {
    const { callers, capabilities, minimumGroupSize, own } = this.#options;
    const { pseudonym, former } = callers.personOf(credentials);
    const names = [pseudonym, ...former];
    const [stored, newest] = await Promise.all([
      own.readPerson(names),
      own.readEvents(names, { limit: EVENTS_SHOWN }),
    ]);
    return presentOwnData(stored, newest, {
      minimumGroupSize,
      pseudonym,
      titleOf: id => capabilities.get(id).title,
    });
  }

  async listOwnEvents(
    { cursor, limit = EVENTS_SHOWN }: { cursor?: string; limit?: number },
    { credentials }: ServiceOptions,
  ): Promise<OwnEvents> {
    const { callers, own } = this.#options;
    const { pseudonym, former } = callers.personOf(credentials);
    const events = await own.readEvents([pseudonym, ...former], {
      after: cursor === undefined ? undefined : readPlace(cursor),
      // One more tells whether there is a next page.
      limit: limit + 1,
    });
    const items = events.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(presentOwnEvent),
      nextCursor:
        last && events.length > limit
          ? encodeCursor([last.at, last.id])
          : undefined,
    };
  }

  async eraseOwnData(_: {}, { credentials }: ServiceOptions): Promise<void> {
    const { callers, counts, people } = this.#options;
    const actor = callers.personOf(credentials);
    await people.erase([actor.pseudonym, ...actor.former]);
    await counts.clear();
  }

  async setOptOut(
    { optedOut }: { optedOut: boolean },
    { credentials }: ServiceOptions,
  ): Promise<void> {
    const { callers, counts, people } = this.#options;
    await people.setOptOut(callers.personOf(credentials), optedOut);
    await counts.clear();
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

/** A clock that tells no time corrects nothing, and costs nothing. */
function readTime(text: string | undefined): number | undefined {
  const time = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

const UUID = /^[0-9a-f-]{36}$/;

/** @throws InputError when a cursor is none */
function readPlace(cursor: string): EventPlace {
  const [at, id] = decodeCursor(cursor, ['id', 'string']);
  if (!UUID.test(String(id)))
    throw new InputError('The cursor is none of this list.');
  return { at: Number(at), id: String(id) };
}
