import { withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import type { Day } from '../measures/calendar';

/** Something that happened to the platform, as somebody wrote it down. */
export interface Marker {
  id: string;
  day: Day;
  title: string;
  /** Id of the capability that it concerns. */
  capability?: string;
}

/** A step of a funnel: events for which everything that is given is so. */
export interface FunnelStepDefinition {
  title: string;
  action?: string;
  plugin?: string;
  capability?: string;
  subject?: string;
}

export interface FunnelDefinition {
  id: string;
  title: string;
  /** How much time there is from the first step to the last. */
  windowDays: number;
  /** Whether other events may come between two steps. */
  order: 'strict' | 'loose';
  per: 'person' | 'visit';
  steps: readonly FunnelStepDefinition[];
}

/** What the owners of the platform wrote down in the portal. */
export interface NoteStore {
  /** Markers, the oldest first. */
  readMarkers(): Promise<Marker[]>;
  /** @returns whether there was room for one more */
  addMarker(marker: Marker, most: number): Promise<boolean>;
  /** @returns whether there was one */
  deleteMarker(id: string): Promise<boolean>;
  readFunnels(): Promise<FunnelDefinition[]>;
  /** Writes a funnel over one with the same id. @returns whether there was room for one more */
  saveFunnel(funnel: FunnelDefinition, most: number): Promise<boolean>;
  deleteFunnel(id: string): Promise<boolean>;
}

export class KnexNoteStore implements NoteStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readMarkers(): Promise<Marker[]> {
    const rows = await withoutSql('read markers', () =>
      this.#knex('markers').orderBy(['day', 'title']).select('*'),
    );
    return rows.map(({ id, day, title, capability }) => ({
      id,
      day,
      title,
      capability: capability ?? undefined,
    }));
  }

  async addMarker(marker: Marker, most: number): Promise<boolean> {
    return withoutSql('store a marker', async () => {
      const [{ n }] = await this.#knex('markers').count('* as n');
      if (Number(n) >= most) return false;
      await this.#knex('markers').insert(marker);
      return true;
    });
  }

  async deleteMarker(id: string): Promise<boolean> {
    return withoutSql('delete a marker', async () => {
      return (await this.#knex('markers').where({ id }).delete()) > 0;
    });
  }

  async readFunnels(): Promise<FunnelDefinition[]> {
    const rows = await withoutSql('read funnels', () =>
      this.#knex('funnels').orderBy('id').select('definition'),
    );
    return rows.map(({ definition }) => JSON.parse(definition));
  }

  async saveFunnel(funnel: FunnelDefinition, most: number): Promise<boolean> {
    return withoutSql('store a funnel', async () => {
      const { id } = funnel;
      const [{ n }] = await this.#knex('funnels')
        .whereNot({ id })
        .count('* as n');
      if (Number(n) >= most) return false;
      await this.#knex('funnels')
        .insert({ id, definition: JSON.stringify(funnel) })
        .onConflict('id')
        .merge();
      return true;
    });
  }

  async deleteFunnel(id: string): Promise<boolean> {
    return withoutSql('delete a funnel', async () => {
      return (await this.#knex('funnels').where({ id }).delete()) > 0;
    });
  }
}
