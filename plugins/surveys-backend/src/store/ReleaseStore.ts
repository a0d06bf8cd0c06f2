import type { Knex } from 'knex';
import type {
  ReleasedComment,
  ReleasedFigure,
  SurveyOutcome,
} from '@thrive/backstage-plugin-surveys-common';
import { jsonRows, withoutSql } from '@thrive/database';
import { type CountedPerson, replaceReleased } from './SumsStore';
import type { StoredWave } from './WaveStore';

/** What is released of a part of the people. */
export interface StoredCell {
  /** `all`, the id of a dimension, or those of a pair. */
  dimension: string;
  cell: string;
  body: CellBody;
}

export interface CellBody {
  title?: string;
  /** In percent, rounded to 5 %. */
  responseRate?: number;
  /** By the id of the variable. */
  figures: Record<string, ReleasedFigure>;
  /** Of everybody only: what goes along with the outcome. */
  drivers?: {
    variable: string;
    rho: number;
    low: number;
    high: number;
    n: { from: number; to: number };
    score: number;
  }[];
}

/** The released tables: whoever reads results reads these, and nothing else. */
export class KnexReleaseStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Puts a release in the place of the one before: all of it or nothing, once.
   *
   * @returns `outdated` when answers that it counts were erased since they were counted: what
   *   somebody erases must not come back, and must not be told by a difference
   */
  async publish(
    waveId: string,
    change: Pick<StoredWave, 'releases' | 'shown'> & {
      destroySalt: boolean;
      /** Who is in the sums of all releases. */
      people: readonly CountedPerson[];
      /** How many responses there were before anything else was read of them. */
      responses: number;
    },
    cells: readonly StoredCell[],
    comments: readonly ReleasedComment[],
  ): Promise<'published' | 'known' | 'outdated'> {
    return withoutSql('store the release', () =>
      this.#knex.transaction(async tx => {
        // Whoever erases theirs waits for this row, and finds the release.
        await tx('waves').where({ id: waveId }).forUpdate().first('id');
        const left = await tx('responses')
          .where({ wave_id: waveId })
          .count('* as count')
          .first();
        if (Number(left?.count) !== change.responses) return 'outdated';
        const changed = await tx('waves')
          .where({ id: waveId, releases: change.releases - 1 })
          .update({
            state: 'released',
            releases: change.releases,
            shown: JSON.stringify(change.shown),
            release: null,
            ...(change.destroySalt ? { salt: null } : {}),
          });
        if (changed === 0) return 'known';
        await replaceReleased(tx, waveId, change.people);
        await tx('released_cells').where({ wave_id: waveId }).delete();
        await insertRows(
          tx,
          'released_cells',
          ['wave_id', 'dimension', 'cell', 'body'],
          cells.map(({ dimension, cell, body }) => ({
            wave_id: waveId,
            dimension,
            cell,
            body: JSON.stringify(body),
          })),
        );
        const known = await tx('released_comments')
          .where({ wave_id: waveId })
          .select('question', 'body', 'themes');
        const themes = new Map(
          known.map(row => [`${row.question}:${row.body}`, row.themes]),
        );
        await tx('released_comments').where({ wave_id: waveId }).delete();
        await insertRows(
          tx,
          'released_comments',
          ['wave_id', 'id', 'question', 'about', 'body', 'themes'],
          comments.map(({ id, question, about, text, themes: own }) => ({
            wave_id: waveId,
            id,
            question,
            about,
            body: text,
            // What somebody said it is about outlives a release.
            themes: themes.get(`${question}:${text}`) ?? JSON.stringify(own),
          })),
        );
        return 'published';
      }),
    );
  }

  /** Everybody, and the cells of one dimension, by cell. */
  async readCells(
    waveIds: readonly string[],
    dimensions: readonly string[],
  ): Promise<(StoredCell & { waveId: string })[]> {
    return withoutSql('read the results', async () =>
      (
        await this.#knex('released_cells')
          .whereIn('wave_id', [...waveIds])
          .whereIn('dimension', [...dimensions])
          .orderBy('cell')
      ).map(row => ({
        waveId: row.wave_id,
        dimension: row.dimension,
        cell: row.cell,
        body: JSON.parse(row.body),
      })),
    );
  }

  async readComments(waveId: string): Promise<ReleasedComment[]> {
    return withoutSql('read the comments', async () =>
      (
        await this.#knex('released_comments')
          .where({ wave_id: waveId })
          .orderBy('id')
      ).map(row => ({
        id: row.id,
        question: row.question,
        about: row.about ?? undefined,
        text: row.body,
        themes: JSON.parse(row.themes),
      })),
    );
  }

  async setThemes(
    waveId: string,
    id: string,
    themes: readonly string[],
  ): Promise<boolean> {
    const changed = await withoutSql('note the themes', () =>
      this.#knex('released_comments')
        .where({ wave_id: waveId, id })
        .update({ themes: JSON.stringify(themes) }),
    );
    return changed > 0;
  }

  async listOutcomes(surveyIds: readonly string[]) {
    return withoutSql('read what was done', async () =>
      (
        await this.#knex('outcomes')
          .whereIn('survey_id', [...surveyIds])
          .orderBy('on_day', 'desc')
      ).map((row): SurveyOutcome & { surveyId: string } => ({
        id: row.id,
        surveyId: row.survey_id,
        said: row.said,
        did: row.did,
        link: row.link ?? undefined,
        on: row.on_day,
      })),
    );
  }

  async addOutcome(surveyId: string, outcome: SurveyOutcome): Promise<void> {
    await withoutSql('note what was done', () =>
      this.#knex('outcomes').insert({
        id: outcome.id,
        survey_id: surveyId,
        said: outcome.said,
        did: outcome.did,
        link: outcome.link ?? null,
        on_day: outcome.on,
      }),
    );
  }

  async deleteOutcome(surveyId: string, id: string): Promise<boolean> {
    const gone = await withoutSql('take back what was done', () =>
      this.#knex('outcomes').where({ survey_id: surveyId, id }).delete(),
    );
    return gone > 0;
  }
}

async function insertRows(
  tx: Knex.Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly Record<string, string | undefined>[],
): Promise<void> {
  if (rows.length === 0) return;
  const incoming = jsonRows(
    tx,
    Object.fromEntries(columns.map(column => [column, 'text'] as const)),
    rows,
  );
  await tx.raw(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(
      ', ',
    )} from (${incoming.sql}) as incoming`,
    [incoming.binding],
  );
}
