import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres } from '@thrive/database';
import { Pseudonyms } from '@thrive/pseudonyms';
import { Handles } from '../identity/Handles';
import type { Sides } from './linker';

/**
 * All that is stored, by table, with what databases keep of the order of rows. Rows are `any`: whoever
 * looks for links takes every column of every table, whatever it is.
 */
export type DatabaseCopy = Record<string, any[]>;

export async function copyDatabase(knex: Knex): Promise<DatabaseCopy> {
  const copy: DatabaseCopy = {};
  for (const table of await tablesOf(knex)) {
    const rows = await (isPostgres(knex)
      ? knex(table).select(
          '*',
          knex.raw('xmin::text as "$transaction"'),
          knex.raw('ctid::text as "$place"'),
        )
      : knex(table).select('*', 'rowid as $place'));
    copy[table] = rows.map(orderable);
  }
  return copy;
}

/** The tables of the plugin; those that have a column, where one is named. */
export async function tablesOf(knex: Knex, column?: string): Promise<string[]> {
  const rows: { name: string }[] = isPostgres(knex)
    ? await knex('information_schema.tables')
        .where({ table_schema: 'public', table_type: 'BASE TABLE' })
        .select('table_name as name')
    : await knex('sqlite_master').where({ type: 'table' }).select('name');
  const found: string[] = [];
  for (const { name } of rows) {
    const isOne =
      column === undefined || (await knex.schema.hasColumn(name, column));
    if (isOne && !name.startsWith('knex_') && !name.startsWith('sqlite_'))
      found.push(name);
  }
  return found.sort();
}

/** Hidden columns as numbers: `(3,12)` comes after `(3,9)`. */
function orderable(row: any) {
  const [page, line = 0] = String(row.$place).match(/\d+/g)!.map(Number);
  const place = line === 0 ? page : page * 1e6 + line;
  return row.$transaction === undefined
    ? { ...row, $place: place }
    : { ...row, $place: place, $transaction: Number(row.$transaction) };
}

/** What the attacker makes of a copy with the key of the portal in hand. */
export class CopyReader {
  readonly #handles: Handles;
  readonly #copy: DatabaseCopy;
  readonly #dictionaries = new Map<string, string[]>();

  constructor(copy: DatabaseCopy, key: string) {
    this.#copy = copy;
    this.#handles = new Handles(new Pseudonyms({ owner: 'surveys', key }));
  }

  /** Everything that is stored of each of these people in a wave, under any name that the key leads to. */
  peopleOf(waveId: string, names: readonly string[]): Sides['people'] {
    const wave = this.#waveOf(waveId);
    const marks: [string, string][] = this.#of('roster_marks', waveId).flatMap(
      row => Object.entries<string>(JSON.parse(row.marks)),
    );
    return columnsOf(
      names.map(name => {
        const known = new Set(this.dictionaryOf(waveId, name));
        const found: Record<string, any> = { name };
        for (const [table, rows] of Object.entries(this.#copy))
          for (const row of rows)
            if (
              known.has(row.person) &&
              (row.wave_id ?? waveId) === waveId &&
              (row.survey_id ?? wave.survey_id) === wave.survey_id
            )
              Object.assign(found, prefixed(table, row));
        const at = marks.findIndex(
          ([place]) => Number(place) === found['roster.place'],
        );
        return at === -1
          ? found
          : { ...found, 'mark at': at, mark: marks[at][1] };
      }),
    );
  }

  /** Everything that is stored of answers to a wave, found by their handles. */
  answersOf(waveId: string, handles: readonly string[]): Sides['answers'] {
    return columnsOf(
      handles.map(handle => {
        const found: Record<string, any> = {};
        for (const table of Object.keys(this.#copy)) {
          const rows = this.#of(table, waveId);
          rows.forEach((row, at) => {
            if (row.handle !== handle) return;
            const name = `${table} ${row.variable ?? ''}`;
            Object.assign(found, prefixed(name, row), { [`${name} at`]: at });
          });
        }
        return found;
      }),
    );
  }

  /** Handles that whoever has the key can make of a name. */
  dictionaryOf(waveId: string, name: string): string[] {
    const key = `${waveId} ${name}`;
    const known = this.#dictionaries.get(key) ?? this.#handlesOf(waveId, name);
    this.#dictionaries.set(key, known);
    return known;
  }

  #handlesOf(waveId: string, name: string): string[] {
    const wave = this.#waveOf(waveId);
    const userRef = `user:default/${name}`;
    const handles = this.#handles;
    const responses = [true, false].map(isNamed =>
      handles.ofResponse(wave, userRef, isNamed),
    );
    const made = [
      handles.inRoster(wave, userRef),
      handles.ofPerson(userRef),
      handles.ofDraft(wave, userRef),
      ...responses,
      ...responses.map(handle => handles.inSums(wave, handle)),
      ...[true, false].map(isNamed =>
        handles.ofText(wave, userRef, 'why', isNamed),
      ),
    ];
    return [...made, userRef].flatMap(text => [
      text,
      ...['response', 'text:why', ''].map(purpose =>
        createHash('sha256').update(`${purpose}\n${text}`).digest('base64url'),
      ),
    ]);
  }

  #waveOf(waveId: string): any {
    return this.#copy.waves.find(({ id }) => id === waveId);
  }

  #of(table: string, waveId: string): any[] {
    return this.#copy[table].filter(row => row.wave_id === waveId);
  }
}

function prefixed(name: string, row: object) {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [`${name}.${key}`, value]),
  );
}

/** Columns that have a value in every row. */
function columnsOf(rows: readonly Record<string, any>[]) {
  const columns = Object.keys(rows[0]).filter(column =>
    rows.every(row => row[column] !== undefined && row[column] !== null),
  );
  return Object.fromEntries(
    columns.map(column => [column, rows.map(row => row[column])]),
  );
}
