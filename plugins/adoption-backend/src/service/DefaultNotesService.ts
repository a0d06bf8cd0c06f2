import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { Funnel, Marker } from '@thrive/backstage-plugin-adoption-common';
import { storableText } from '@thrive/database';
import { randomUUID } from 'node:crypto';
import type { Zone } from 'luxon';
import { dayOf, dayOfIso, isoOf } from '../measures/calendar';
import type { FunnelDefinition, NoteStore } from '../store/NoteStore';
import { checkFunnel } from './checkFunnel';
import { presentMarker } from './presentMarker';
import type { NotesService } from './NotesService';

/** As many as a page can show. */
const MOST_MARKERS = 500;
const MOST_FUNNELS = 100;
/** No platform has numbers of before. */
const EARLIEST = dayOfIso('2000-01-01');

/** Knows nothing of permissions. */
export class DefaultNotesService implements NotesService {
  readonly #notes: NoteStore;
  readonly #configured: readonly FunnelDefinition[];
  readonly #zone: Zone;

  constructor(options: {
    notes: NoteStore;
    /** Funnels of the configuration, which are changed there. */
    funnels: readonly FunnelDefinition[];
    /** Where the platform counts its days. */
    zone: Zone;
  }) {
    this.#notes = options.notes;
    this.#configured = options.funnels;
    this.#zone = options.zone;
  }

  async listMarkers() {
    const markers = await this.#notes.readMarkers();
    return { items: markers.map(presentMarker) };
  }

  async addMarker({ day, title, capability }: Omit<Marker, 'id'>) {
    const marker = {
      id: randomUUID(),
      day: readDay(day),
      title: storableText(title.trim()),
      capability: capability && storableText(capability),
    };
    if (!marker.title) throw new InputError('A marker needs a title.');
    this.#refuseUnlikely(marker.day);
    if (!(await this.#notes.addMarker(marker, MOST_MARKERS))) {
      throw new ConflictError(
        `There are ${MOST_MARKERS} markers already; delete one first.`,
      );
    }
    return { ...marker, day };
  }

  /** Tomorrow may be known already, and somewhere it has begun. */
  #refuseUnlikely(day: number): void {
    const tomorrow = dayOf(Date.now(), this.#zone) + 1;
    if (day > tomorrow || day < EARLIEST) {
      throw new InputError(
        `A marker says what happened: its day is between ${isoOf(
          EARLIEST,
        )} and ${isoOf(tomorrow)}.`,
      );
    }
  }

  async deleteMarker({ id }: { id: string }) {
    if (!(await this.#notes.deleteMarker(id)))
      throw new NotFoundError(`There is no marker ${id}`);
  }

  async listFunnels() {
    const own = await this.#notes.readFunnels();
    const taken = new Set(this.#configured.map(({ id }) => id));
    return {
      items: [
        ...this.#configured.map(funnel => present(funnel, 'configuration')),
        ...own
          .filter(({ id }) => !taken.has(id))
          .map(funnel => present(funnel, 'portal')),
      ].sort((a, b) => (a.title < b.title ? -1 : 1)),
    };
  }

  async saveFunnel({ id, funnel }: { id: string; funnel: Funnel }) {
    this.#refuseConfigured(id);
    checkFunnel(funnel);
    const saved = { ...storable(funnel), id };
    if (!(await this.#notes.saveFunnel(saved, MOST_FUNNELS))) {
      throw new ConflictError(
        `There are ${MOST_FUNNELS} funnels already; delete one first.`,
      );
    }
  }

  async deleteFunnel({ id }: { id: string }) {
    this.#refuseConfigured(id);
    if (!(await this.#notes.deleteFunnel(id)))
      throw new NotFoundError(`There is no funnel "${id}"`);
  }

  #refuseConfigured(id: string): void {
    if (this.#configured.some(funnel => funnel.id === id)) {
      throw new ConflictError(
        `The funnel "${id}" is defined in adoption.funnels of the configuration; change it there.`,
      );
    }
  }
}

/** A funnel whose texts every database can hold. */
function storable(funnel: Funnel): Funnel {
  return JSON.parse(JSON.stringify(funnel), (_, value) =>
    typeof value === 'string' ? storableText(value) : value,
  );
}

function present(funnel: FunnelDefinition, from: 'configuration' | 'portal') {
  return { ...funnel, steps: [...funnel.steps], from };
}

function readDay(text: string): number {
  try {
    return dayOfIso(text);
  } catch (error) {
    throw new InputError((error as Error).message);
  }
}
