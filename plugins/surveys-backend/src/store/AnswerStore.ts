import type { Knex } from 'knex';
import {
  isPostgres,
  jsonRows,
  rowsOf,
  storableText,
  withoutSql,
} from '@thrive/database';
import { withoutNames } from '../release/commentsOf';
import type { WayTally } from '../release/reachedBy';
import { addResponses, type NewResponse, type Receipt } from './addResponses';
import { type NamedResponse, readNamed } from './namedRows';
import { readWays } from './wayRows';
import { markPlaces } from './rosterMarks';

export interface StoredText {
  handle: string;
  question: string;
  atom: number;
  body: string;
}

/** A count of equal answers. */
export interface AnswerTally {
  variable: number;
  atom: number;
  added: number;
  value: number;
  count: number;
}

export interface ErasedTally {
  variable: number;
  atom: number;
  added: number;
  erased: number;
  count: number;
}

export class KnexAnswerStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Stores responses, each of them whole or not at all, and says what became of each. */
  async addResponses(responses: readonly NewResponse[]): Promise<Receipt[]> {
    return withoutSql('store the answers', () =>
      this.#knex.transaction(tx => addResponses(tx, responses)),
    );
  }

  /**
   * Erases a response. Of answers that were released it stays known that there were some; comments
   * that were released can be read no more.
   *
   * @param place - in the roster, to be free again; a ballot's stays
   */
  async eraseResponse(
    waveId: string,
    handle: string,
    texts: readonly string[],
    place?: number,
  ): Promise<boolean> {
    return withoutSql('erase the answers', () =>
      this.#knex.transaction(async tx => {
        const wave = await tx('waves')
          .where({ id: waveId })
          .forUpdate()
          .first('releases');
        const erased = (wave?.releases ?? 0) + 1;
        await tx.raw(
          `insert into erased_answers (wave_id, variable, atom, added, erased, answers)
           select wave_id, variable, atom, added, ${Number(
             erased,
           )}, 1 from answers
           where wave_id = ? and handle = ? and added < ${Number(erased)}
           on conflict (wave_id, variable, atom, added, erased)
           do update set answers = erased_answers.answers + 1`,
          [waveId, handle],
        );
        await tx('answers').where({ wave_id: waveId, handle }).delete();
        await forgetComments(tx, waveId, texts);
        await tx('texts')
          .where({ wave_id: waveId })
          .whereIn('handle', [...texts])
          .delete();
        if (place !== undefined)
          await markPlaces(tx, [{ waveId, place, mark: undefined }]);
        const gone = await tx('responses')
          .where({ wave_id: waveId, handle })
          .delete();
        return gone > 0;
      }),
    );
  }

  /** Signs a ballot of a place once: the same one again, no other. */
  async markBallot(
    waveId: string,
    place: number,
    digest: string,
  ): Promise<boolean> {
    return withoutSql('note that the ballot was issued', () =>
      this.#knex.transaction(async tx => {
        const [mark] = await markPlaces(tx, [{ waveId, place, mark: digest }]);
        return mark === digest;
      }),
    );
  }

  async countResponses(
    waveIds: readonly string[],
  ): Promise<Map<string, number>> {
    return withoutSql('count the responses', async () => {
      const rows = await this.#knex('responses')
        .whereIn('wave_id', [...waveIds])
        .select('wave_id')
        .count('* as count')
        .groupBy('wave_id');
      return new Map(rows.map(row => [String(row.wave_id), Number(row.count)]));
    });
  }

  /** The answers of a wave as counts, made by the database: what people said is never read one by one. */
  async tally(waveId: string): Promise<AnswerTally[]> {
    return withoutSql('count the answers', async () =>
      (
        await this.#knex('answers')
          .where({ wave_id: waveId })
          .select('variable', 'atom', 'added', 'value')
          .count('* as count')
          .groupBy('variable', 'atom', 'added', 'value')
      ).map(row => ({
        variable: Number(row.variable),
        atom: Number(row.atom),
        added: Number(row.added),
        value: Number(row.value),
        count: Number(row.count),
      })),
    );
  }

  async listErased(waveId: string): Promise<ErasedTally[]> {
    return withoutSql('count what was erased', async () =>
      (await this.#knex('erased_answers').where({ wave_id: waveId })).map(
        row => ({
          variable: row.variable,
          atom: row.atom,
          added: row.added,
          erased: row.erased,
          count: row.answers,
        }),
      ),
    );
  }

  /** How many responses there are, by atom and by the release that counts them first. */
  async countByAtom(
    waveId: string,
  ): Promise<{ atom: number; added: number; count: number }[]> {
    return withoutSql('count the responses', async () =>
      (
        await this.#knex('responses')
          .where({ wave_id: waveId })
          .select('atom', 'added')
          .count('* as count')
          .groupBy('atom', 'added')
      ).map(row => ({
        atom: Number(row.atom),
        added: Number(row.added),
        count: Number(row.count),
      })),
    );
  }

  /** Pairs of values that the same people gave, with how often: for what goes along with what. */
  async pairTallies(
    waveId: string,
    outcome: number,
  ): Promise<{ variable: number; x: number; y: number; count: number }[]> {
    return withoutSql('compare the answers', async () => {
      const result = await this.#knex.raw(
        `select a.variable, a.value as x, o.value as y, count(*) as count
         from answers a join answers o
           on o.wave_id = a.wave_id and o.handle = a.handle and o.variable = ?
         where a.wave_id = ? and a.variable <> ?
         group by a.variable, a.value, o.value`,
        [outcome, waveId, outcome],
      );
      return rowsOf<Record<string, unknown>>(result).map(row => ({
        variable: Number(row.variable),
        x: Number(row.x),
        y: Number(row.y),
        count: Number(row.count),
      }));
    });
  }

  /** How many gave the same answers to some variables, by atom. */
  async listWays(
    waveId: string,
    variables: readonly number[],
  ): Promise<WayTally[]> {
    return withoutSql('count the ways', () =>
      readWays(this.#knex, waveId, variables),
    );
  }

  async listTexts(waveId: string): Promise<StoredText[]> {
    return withoutSql('read the comments', () =>
      this.#knex('texts')
        .where({ wave_id: waveId })
        .select('handle', 'question', 'atom', 'body'),
    );
  }

  /** The answers under a handle: for whoever gave them only. */
  async readAnswers(
    waveId: string,
    handle: string,
  ): Promise<{ variable: number; value: number }[]> {
    return withoutSql('read your answers', () =>
      this.#knex('answers')
        .where({ wave_id: waveId, handle })
        .select('variable', 'value'),
    );
  }

  async readTexts(waveId: string, handles: readonly string[]) {
    return withoutSql('read your answers', () =>
      this.#knex('texts')
        .where({ wave_id: waveId })
        .whereIn('handle', [...handles])
        .select('question', 'body'),
    );
  }

  /**
   * The people who answered a named wave, by entity ref, with all that they said.
   *
   * @param after - the last one of the page before
   */
  async listNamed(
    waveId: string,
    questions: readonly string[],
    page: { after: string; limit: number },
  ): Promise<NamedResponse[]> {
    return withoutSql('read the answers', () =>
      readNamed(this.#knex, waveId, questions, page),
    );
  }

  /** Keeps a draft of an open wave, which stays open until it is kept. @returns whether it is open */
  async saveDraft(
    waveId: string,
    handle: string,
    body: string,
  ): Promise<boolean> {
    return withoutSql('keep the draft', () =>
      this.#knex.transaction(async tx => {
        const wave = tx('waves').where({ id: waveId, state: 'open' });
        const open = await (isPostgres(tx) ? wave.forShare() : wave).first(
          'id',
        );
        if (!open) return false;
        await tx('drafts')
          .insert({ wave_id: waveId, handle, body: storableText(body) })
          .onConflict(['wave_id', 'handle'])
          .merge();
        return true;
      }),
    );
  }

  async readDraft(waveId: string, handle: string): Promise<string | undefined> {
    return (await this.readDrafts([{ waveId, handle }])).get(waveId);
  }

  /** Drafts by the id of their wave, of those that there are. */
  async readDrafts(
    drafts: readonly { waveId: string; handle: string }[],
  ): Promise<ReadonlyMap<string, string>> {
    return withoutSql('read the drafts', async () => {
      const wanted = jsonRows(
        this.#knex,
        { wave_id: 'text', handle: 'text' },
        drafts.map(({ waveId, handle }) => ({ wave_id: waveId, handle })),
      );
      const rows = rowsOf<{ wave_id: string; body: string }>(
        await this.#knex.raw(
          `select d.wave_id, d.body from (${wanted.sql}) as wanted
           join drafts d on d.wave_id = wanted.wave_id and d.handle = wanted.handle`,
          [wanted.binding],
        ),
      );
      return new Map(rows.map(({ wave_id: waveId, body }) => [waveId, body]));
    });
  }

  async deleteDraft(waveId: string, handle: string): Promise<boolean> {
    const gone = await withoutSql('delete the draft', () =>
      this.#knex('drafts').where({ wave_id: waveId, handle }).delete(),
    );
    return gone > 0;
  }

  async deleteDrafts(waveId: string): Promise<void> {
    await withoutSql('delete the drafts', () =>
      this.#knex('drafts').where({ wave_id: waveId }).delete(),
    );
  }

  /** Forgets single answers of a wave; what was released of it stays. */
  async forgetWave(waveId: string): Promise<void> {
    await withoutSql('forget old answers', () =>
      this.#knex.transaction(async tx => {
        for (const table of [
          'answers',
          'responses',
          'texts',
          'drafts',
          'roster',
          'roster_marks',
          'erased_answers',
          'released_people',
        ])
          await tx(table).where({ wave_id: waveId }).delete();
        await tx('wave_atoms')
          .where({ wave_id: waveId })
          .update({ private_key: null });
      }),
    );
  }
}

/** Takes the comments that some texts became off those that are released: as many as there are texts. */
async function forgetComments(
  tx: Knex.Transaction,
  waveId: string,
  handles: readonly string[],
): Promise<void> {
  const written = await tx('texts')
    .where({ wave_id: waveId })
    .whereIn('handle', [...handles])
    .select('question', 'body');
  for (const { question, body } of written) {
    const released = { wave_id: waveId, question, body: withoutNames(body) };
    const comment = await tx('released_comments').where(released).first('id');
    if (comment)
      await tx('released_comments')
        .where({ wave_id: waveId, id: comment.id })
        .delete();
  }
}
