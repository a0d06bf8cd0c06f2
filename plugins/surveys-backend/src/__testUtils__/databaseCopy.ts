import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres } from '@thrive/database';
import { Pseudonyms } from '@thrive/pseudonyms';
import { Handles } from '../identity/Handles';
import type { Sides } from './linker';

/** All that is stored of waves and of people, with what databases keep of the order of rows. */
export type DatabaseCopy = Record<string, any[]>;

const TABLES = [
  'waves',
  'roster',
  'roster_marks',
  'asked',
  'drafts',
  'responses',
  'answers',
  'texts',
];

export async function copyDatabase(knex: Knex): Promise<DatabaseCopy> {
  const copy: DatabaseCopy = {};
  for (const table of TABLES) {
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

  constructor(copy: DatabaseCopy, key: string) {
    this.#copy = copy;
    this.#handles = new Handles(new Pseudonyms({ owner: 'surveys', key }));
  }

  /** Everything that is stored of each of these people in a wave. */
  peopleOf(waveId: string, names: readonly string[]): Sides['people'] {
    const wave = this.#copy.waves.find(({ id }) => id === waveId);
    const marks: [string, string][] = this.#of('roster_marks', waveId).flatMap(
      row => Object.entries<string>(JSON.parse(row.marks)),
    );
    return columnsOf(
      names.map(name => {
        const userRef = `user:default/${name}`;
        const own = this.#of('roster', waveId).find(
          row => row.person === this.#handles.inRoster(wave, userRef),
        );
        const asked = this.#copy.asked.find(
          row =>
            row.survey_id === wave.survey_id &&
            row.person === this.#handles.ofPerson(userRef),
        );
        const at = marks.findIndex(([place]) => Number(place) === own.place);
        return {
          name,
          ...prefixed('roster', own),
          ...prefixed('asked', asked ?? {}),
          ...(at === -1 ? {} : { 'mark at': at, mark: marks[at][1] }),
        };
      }),
    );
  }

  /** Everything that is stored of answers to a wave, found by their handles. */
  answersOf(waveId: string, handles: readonly string[]): Sides['answers'] {
    return columnsOf(
      handles.map(handle => {
        const found: Record<string, any> = {};
        for (const table of ['responses', 'answers', 'texts']) {
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
    const wave = this.#copy.waves.find(({ id }) => id === waveId);
    const userRef = `user:default/${name}`;
    const handles = this.#handles;
    const made = [
      handles.inRoster(wave, userRef),
      handles.ofPerson(userRef),
      handles.ofDraft(wave, userRef),
      ...[true, false].flatMap(isNamed => [
        handles.ofResponse(wave, userRef, isNamed),
        handles.ofText(wave, userRef, 'why', isNamed),
      ]),
    ];
    return [...made, userRef].flatMap(text => [
      text,
      ...['response', 'text:why', ''].map(purpose =>
        createHash('sha256').update(`${purpose}\n${text}`).digest('base64url'),
      ),
    ]);
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
