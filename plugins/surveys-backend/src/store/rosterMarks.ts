import { isPostgres, jsonRows, rowsOf } from '@thrive/database';
import type { Knex } from 'knex';

/** So many people share a row of marks: which of them took part last cannot be told. */
export const CHUNK = 256;

/** Somebody who took part, by their place in a roster. */
export interface Mark {
  waveId: string;
  place: number;
  /** Undefined takes the mark away. */
  mark: string | undefined;
}

interface MarksRow {
  wave_id: string;
  chunk: number;
  marks: string;
}

/**
 * Marks people as having taken part. A mark that is there stays, until it is taken away.
 *
 * @returns the marks that are there now, in the order of what was asked for
 */
export async function markPlaces(
  tx: Knex.Transaction,
  marks: readonly Mark[],
): Promise<(string | undefined)[]> {
  if (marks.length === 0) return [];
  const chunkOf = ({ waveId, place }: Mark) =>
    `${waveId} ${Math.floor(place / CHUNK)}`;
  const rows = await lockRows(tx, marks);
  // An object's keys are in the order of places, which is no order of time.
  const known = new Map<string, Record<number, string>>(
    rows.map(row => [`${row.wave_id} ${row.chunk}`, JSON.parse(row.marks)]),
  );
  const now = marks.map(each => {
    const { place, mark } = each;
    const chunk = known.get(chunkOf(each));
    if (!chunk) return undefined;
    if (mark === undefined) delete chunk[place];
    else chunk[place] ??= mark;
    return chunk[place];
  });
  const changed = rows.flatMap(row => {
    const text = JSON.stringify(known.get(`${row.wave_id} ${row.chunk}`));
    return text === row.marks ? [] : [{ ...row, marks: text }];
  });
  if (changed.length > 0) {
    const written = jsonRows(
      tx,
      { wave_id: 'text', chunk: 'integer', marks: 'text' },
      changed,
    );
    await tx.raw(
      `update roster_marks set marks = incoming.marks from (${written.sql}) as incoming
       where roster_marks.wave_id = incoming.wave_id and roster_marks.chunk = incoming.chunk`,
      [written.binding],
    );
  }
  return now;
}

/** In one order everywhere, so that no two wait for each other. */
async function lockRows(
  tx: Knex.Transaction,
  marks: readonly Mark[],
): Promise<MarksRow[]> {
  const chunks = new Map(
    marks.map(({ waveId, place }) => {
      const chunk = Math.floor(place / CHUNK);
      return [`${waveId} ${chunk}`, { wave_id: waveId, chunk }];
    }),
  );
  const wanted = jsonRows(tx, { wave_id: 'text', chunk: 'integer' }, [
    ...chunks.values(),
  ]);
  const result = await tx.raw(
    `select m.wave_id, m.chunk, m.marks from roster_marks as m
     join (${
       wanted.sql
     }) as wanted on wanted.wave_id = m.wave_id and wanted.chunk = m.chunk
     order by m.wave_id, m.chunk ${isPostgres(tx) ? 'for update of m' : ''}`,
    [wanted.binding],
  );
  return rowsOf<MarksRow>(result);
}
