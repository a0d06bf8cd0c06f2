import { randomBytes } from 'node:crypto';
import { isPostgres, jsonRows, rowsOf, storableText } from '@thrive/database';
import type { Knex } from 'knex';
import { markPlaces } from './rosterMarks';

/** A response as it is stored: nothing in it says who gave it, unless its handle does. */
export interface NewResponse {
  waveId: string;
  handle: string;
  atom: number;
  values: readonly { variable: number; value: number }[];
  texts: readonly { handle: string; question: string; body: string }[];
  /** The place in the roster to mark, unless a ballot marked it before. */
  place?: number;
  /** The handle of the draft that has served. */
  draft?: string;
  /** So many answers are enough: the wave is closed with the last of them. */
  quota?: number;
}

/** What became of a response. `known`: there was one under its handle, and a second changes nothing. */
export type Receipt = 'stored' | 'known' | 'closed';

/** So many texts of others are written anew with those that come. */
const MIXED_WITH = 64;

interface TextRow {
  wave_id: string;
  handle: string;
  question: string;
  atom: number;
  body: string;
}

interface OpenWave {
  id: string;
  releases: number;
}

const KEY = { wave_id: 'text', handle: 'text' } as const;

const keyOf = ({ waveId, handle }: Pick<NewResponse, 'waveId' | 'handle'>) =>
  `${waveId} ${handle}`;

/**
 * Stores responses, in as many statements for many as for one, and each of them whole or not at all:
 * a wave that is closed meanwhile takes it before that or refuses it.
 *
 * @returns what became of each, in their order
 */
export async function addResponses(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
): Promise<Receipt[]> {
  const waves = await lockOpenWaves(tx, responses);
  // By their handles, which are in no order of time.
  const unique = [
    ...new Map(responses.map(each => [keyOf(each), each])).values(),
  ].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const known = await findKnown(
    tx,
    unique.filter(
      ({ waveId, quota }) => !waves.has(waveId) || quota !== undefined,
    ),
  );
  const wanted = await withinQuota(
    tx,
    unique.filter(each => waves.has(each.waveId) && !known.has(keyOf(each))),
  );
  const inserted = await insertResponses(tx, wanted, waves);
  const stored = wanted.filter(each => inserted.has(keyOf(each)));
  await insertAnswers(tx, stored, waves);
  await insertTexts(tx, stored);
  await deleteDrafts(tx, stored);
  await closeFull(tx, stored);
  // Last: many people share the rows that this locks.
  await markPlaces(
    tx,
    stored.flatMap(({ waveId, place }) =>
      place === undefined ? [] : [{ waveId, place, mark: '1' }],
    ),
  );
  const tried = new Set(wanted.map(keyOf));
  const told = new Set<string>();
  return responses.map(each => {
    const key = keyOf(each);
    if (inserted.has(key) && !told.has(key)) {
      told.add(key);
      return 'stored';
    }
    return inserted.has(key) || known.has(key) || tried.has(key)
      ? 'known'
      : 'closed';
  });
}

/** The waves that take answers. They stay open until these are stored; with a quota, one after the other. */
async function lockOpenWaves(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
): Promise<ReadonlyMap<string, OpenWave>> {
  const query = tx('waves')
    .whereIn('id', [...new Set(responses.map(({ waveId }) => waveId))])
    .orderBy('id')
    .select('id', 'state', 'releases');
  if (isPostgres(tx)) {
    const isCounted = responses.some(({ quota }) => quota !== undefined);
    if (isCounted) query.forUpdate();
    else query.forShare();
  }
  const rows: (OpenWave & { state: string })[] = await query;
  return new Map(
    rows.filter(({ state }) => state === 'open').map(wave => [wave.id, wave]),
  );
}

async function findKnown(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
): Promise<ReadonlySet<string>> {
  if (responses.length === 0) return new Set();
  const rows = jsonRows(
    tx,
    KEY,
    responses.map(({ waveId, handle }) => ({ wave_id: waveId, handle })),
  );
  const result = await tx.raw(
    `select r.wave_id, r.handle from responses as r join (${rows.sql}) as wanted
     on wanted.wave_id = r.wave_id and wanted.handle = r.handle`,
    [rows.binding],
  );
  return keysOf(result);
}

/** As many as are still wanted of each wave. */
async function withinQuota(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
): Promise<NewResponse[]> {
  const counted = responses.filter(({ quota }) => quota !== undefined);
  if (counted.length === 0) return [...responses];
  const counts = await countResponses(tx, counted);
  return responses.filter(({ waveId, quota }) => {
    if (quota === undefined) return true;
    const before = counts.get(waveId) ?? 0;
    counts.set(waveId, before + 1);
    return before < quota;
  });
}

async function countResponses(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
): Promise<Map<string, number>> {
  const rows = await tx('responses')
    .whereIn('wave_id', [...new Set(responses.map(({ waveId }) => waveId))])
    .groupBy('wave_id')
    .select('wave_id')
    .count('* as count');
  return new Map(rows.map(row => [String(row.wave_id), Number(row.count)]));
}

async function insertResponses(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
  waves: ReadonlyMap<string, OpenWave>,
): Promise<ReadonlySet<string>> {
  if (responses.length === 0) return new Set();
  const rows = jsonRows(
    tx,
    { ...KEY, atom: 'integer', added: 'integer' },
    responses.map(({ waveId, handle, atom }) => ({
      wave_id: waveId,
      handle,
      atom,
      added: waves.get(waveId)!.releases + 1,
    })),
  );
  const result = await tx.raw(
    `insert into responses (wave_id, handle, atom, added)
     select wave_id, handle, atom, added from (${rows.sql}) as incoming where true
     on conflict (wave_id, handle) do nothing returning wave_id, handle`,
    [rows.binding],
  );
  return keysOf(result);
}

async function insertAnswers(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
  waves: ReadonlyMap<string, OpenWave>,
): Promise<void> {
  const answers = responses.flatMap(({ waveId, handle, atom, values }) =>
    values.map(({ variable, value }) => ({
      wave_id: waveId,
      handle,
      variable,
      atom,
      added: waves.get(waveId)!.releases + 1,
      value,
    })),
  );
  if (answers.length === 0) return;
  const rows = jsonRows(
    tx,
    {
      ...KEY,
      variable: 'integer',
      atom: 'integer',
      added: 'integer',
      value: 'double precision',
    },
    answers,
  );
  await tx.raw(
    `insert into answers (wave_id, handle, variable, atom, added, value)
     select wave_id, handle, variable, atom, added, value from (${rows.sql}) as incoming`,
    [rows.binding],
  );
}

/**
 * Sorted by handles of their own, and together with texts that were there before: where a text stands
 * tells nothing of whose other answers were written with it.
 */
async function insertTexts(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
): Promise<void> {
  const texts = responses.flatMap(({ waveId, atom, texts: written }) =>
    written.map(
      ({ handle, question, body }): TextRow => ({
        wave_id: waveId,
        handle,
        question,
        atom,
        body: storableText(body),
      }),
    ),
  );
  if (texts.length === 0) return;
  for (const waveId of new Set(texts.map(text => text.wave_id)))
    texts.push(...(await takeOthers(tx, waveId)));
  texts.sort((a, b) => (a.handle < b.handle ? -1 : 1));
  const rows = jsonRows(
    tx,
    { ...KEY, question: 'text', atom: 'integer', body: 'text' },
    texts,
  );
  await tx.raw(
    `insert into texts (wave_id, handle, question, atom, body)
     select wave_id, handle, question, atom, body from (${rows.sql}) as incoming`,
    [rows.binding],
  );
}

/**
 * Takes some texts of an open wave out, to be written anew. Whoever erases theirs waits for the wave,
 * and finds them where they are then.
 */
async function takeOthers(
  tx: Knex.Transaction,
  waveId: string,
): Promise<TextRow[]> {
  // Handles say nothing of their texts: those from any one on are any.
  const start = randomBytes(32).toString('base64url');
  const take = (comparison: '>=' | '<', limit: number): Promise<TextRow[]> => {
    const query = tx('texts')
      .where({ wave_id: waveId })
      .where('handle', comparison, start)
      .orderBy('handle')
      .limit(limit)
      .select('wave_id', 'handle', 'question', 'atom', 'body');
    // Those that somebody else has in hand stay with them: nobody waits for anybody.
    return isPostgres(tx) ? query.forUpdate().skipLocked() : query;
  };
  const others = await take('>=', MIXED_WITH);
  if (others.length < MIXED_WITH)
    others.push(...(await take('<', MIXED_WITH - others.length)));
  if (others.length > 0)
    await tx('texts')
      .where({ wave_id: waveId })
      .whereIn(
        'handle',
        others.map(({ handle }) => handle),
      )
      .delete();
  return others;
}

async function deleteDrafts(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
): Promise<void> {
  const drafts = responses.flatMap(({ waveId, draft }) =>
    draft === undefined ? [] : [{ wave_id: waveId, handle: draft }],
  );
  if (drafts.length === 0) return;
  const rows = jsonRows(tx, KEY, drafts);
  await tx.raw(
    `delete from drafts where (wave_id, handle) in (
       select wave_id, handle from (${rows.sql}) as served)`,
    [rows.binding],
  );
}

/** The answer that fills the quota is the last one. */
async function closeFull(
  tx: Knex.Transaction,
  responses: readonly NewResponse[],
): Promise<void> {
  const counted = responses.filter(({ quota }) => quota !== undefined);
  if (counted.length === 0) return;
  const counts = await countResponses(tx, counted);
  const full = counted
    .filter(({ waveId, quota }) => (counts.get(waveId) ?? 0) >= quota!)
    .map(({ waveId }) => waveId);
  if (full.length > 0)
    await tx('waves')
      .whereIn('id', full)
      .where({ state: 'open' })
      .update({ state: 'closed', closes_at: new Date().toISOString() });
}

function keysOf(result: unknown): ReadonlySet<string> {
  return new Set(
    rowsOf<{ wave_id: string; handle: string }>(result as never).map(
      ({ wave_id, handle }) => keyOf({ waveId: wave_id, handle }),
    ),
  );
}
