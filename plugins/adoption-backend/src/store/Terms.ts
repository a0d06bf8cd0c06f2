import { jsonRows, rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';

/** What events repeat, with how many different ones are kept; all that come later are one. */
const MOST = {
  action: 200,
  capability: 300,
  plugin: 300,
  extension: 3000,
  subject: 20_000,
};

export type TermKind = keyof typeof MOST;

/** A name of a kind. */
export interface Term {
  kind: TermKind;
  value: string;
}

/** Stands for every term above the most that are kept, and for none. */
export const OTHER = 0;

interface TermRow {
  id: number;
  kind: TermKind;
  value: string;
}

/** Numbers of the names that events repeat, so that each is stored once. */
export class Terms {
  readonly #knex: Knex;
  readonly #reserved: ReadonlySet<string>;
  /** Numbers never change, so that what is known stays true. */
  readonly #ids = new Map<string, number>();
  readonly #known = new Map<TermKind, number>();
  #loaded: Promise<void> | undefined;

  /** @param reserved - names that get a number of their own also when there are too many */
  constructor(knex: Knex, reserved: readonly Term[] = []) {
    this.#knex = knex;
    this.#reserved = new Set(
      reserved.map(({ kind, value }) => keyOf(kind, value)),
    );
  }

  /** Looks up the numbers of names, giving new ones to those that have none. */
  async resolve(
    wanted: Iterable<{ kind: TermKind; value: string | undefined }>,
  ): Promise<(kind: TermKind, value: string | undefined) => number> {
    await this.#load();
    const missing = new Map<string, { kind: TermKind; value: string }>();
    for (const { kind, value } of wanted) {
      if (value === undefined) continue;
      const key = keyOf(kind, value);
      if (!this.#ids.has(key)) missing.set(key, { kind, value });
    }
    if (missing.size > 0) await this.#add([...missing.values()]);
    return (kind, value) =>
      value === undefined ? OTHER : this.#ids.get(keyOf(kind, value)) ?? OTHER;
  }

  /** Whether there may be names that have no number of their own. */
  async isFull(kind: TermKind): Promise<boolean> {
    await this.#load();
    return (this.#known.get(kind) ?? 0) >= MOST[kind];
  }

  /** All numbers of a kind with their names. */
  async names(kind: TermKind): Promise<ReadonlyMap<number, string>> {
    const rows = await withoutSql('read names', () =>
      this.#knex('terms').where({ kind }).select('id', 'value'),
    );
    return new Map(rows.map(row => [row.id, row.value]));
  }

  async #load(): Promise<void> {
    this.#loaded ??= withoutSql('read names', async () => {
      this.#learn(await this.#knex('terms').select('id', 'kind', 'value'));
    }).catch(error => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async #add(missing: readonly Omit<TermRow, 'id'>[]): Promise<void> {
    const columns = { kind: 'text', value: 'text' } as const;
    await withoutSql('store names', async () => {
      // Another replica may have given them numbers.
      const known = jsonRows(this.#knex, columns, missing);
      const found = rowsOf<TermRow>(
        await this.#knex.raw(
          `select terms.id, terms.kind, terms.value from terms join (${known.sql}) as wanted
           on wanted.kind = terms.kind and wanted.value = terms.value`,
          [known.binding],
        ),
      );
      this.#learn(found);
      const room = new Map<TermKind, number>();
      const added = missing.filter(({ kind, value }) => {
        if (this.#ids.has(keyOf(kind, value))) return false;
        const left =
          room.get(kind) ?? MOST[kind] - (this.#known.get(kind) ?? 0);
        room.set(kind, left - 1);
        return left > 0 || this.#reserved.has(keyOf(kind, value));
      });
      if (added.length === 0) return;
      const rows = jsonRows(this.#knex, columns, added);
      await this.#knex.raw(
        `insert into terms (kind, value) select * from (${rows.sql}) as incoming where true on conflict do nothing`,
        [rows.binding],
      );
      this.#learn(
        rowsOf<TermRow>(
          await this.#knex.raw(
            `select terms.id, terms.kind, terms.value from terms join (${rows.sql}) as wanted
             on wanted.kind = terms.kind and wanted.value = terms.value`,
            [rows.binding],
          ),
        ),
      );
    });
  }

  #learn(rows: readonly TermRow[]): void {
    for (const { id, kind, value } of rows) {
      const key = keyOf(kind, value);
      if (this.#ids.has(key)) continue;
      this.#ids.set(key, id);
      this.#known.set(kind, (this.#known.get(kind) ?? 0) + 1);
    }
  }
}

function keyOf(kind: TermKind, value: string): string {
  return `${kind}\n${value}`;
}
