import type { Knex } from 'knex';
import { withoutSql } from '@thrive/database';

const CHUNK = 5_000;

/** Keeps the history of entities within its time. */
export interface HistoryStore {
  /** Deletes what is older, in chunks, until done or aborted. Returns how many rows went. */
  deleteBefore(at: string, signal: AbortSignal): Promise<number>;
}

export class KnexHistoryStore implements HistoryStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async deleteBefore(at: string, signal: AbortSignal): Promise<number> {
    let deleted = 0;
    for (;;) {
      if (signal.aborted) return deleted;
      const chunk: number = await withoutSql('forget old history', () =>
        this.#knex('entity_history')
          .whereIn(
            'id',
            this.#knex('entity_history')
              .where('at', '<', at)
              .orderBy('at')
              .limit(CHUNK)
              .select('id'),
          )
          .delete(),
      );
      deleted += chunk;
      if (chunk < CHUNK) return deleted;
    }
  }
}
