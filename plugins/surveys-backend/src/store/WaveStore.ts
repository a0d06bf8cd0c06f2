import type { Knex } from 'knex';
import { jsonRows, rowsOf, withoutSql } from '@thrive/database';
import { CHUNK } from './rosterMarks';
import {
  HEAD,
  toAtom,
  toColumns,
  toHead,
  toRow,
  toWave,
  type AtomWithKeys,
  type ReleaseProgress,
  type RosterEntry,
  type RosterFinding,
  type StoredAtom,
  type StoredWave,
  type WaveHead,
  type WaveState,
} from './waveRows';

export type {
  AtomWithKeys,
  ReleaseProgress,
  RosterDimension,
  RosterEntry,
  RosterFinding,
  ShownCell,
  StoredAtom,
  StoredWave,
  WaveHead,
  WaveState,
} from './waveRows';

export class KnexWaveStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async addWave(wave: StoredWave): Promise<void> {
    await withoutSql('plan the wave', () =>
      this.#knex('waves').insert(toRow(wave)),
    );
  }

  async getWave(id: string): Promise<StoredWave | undefined> {
    return withoutSql('read the wave', async () => {
      const row = await this.#knex('waves')
        .leftJoin('surveys', 'surveys.id', 'waves.survey_id')
        .where('waves.id', id)
        .first('waves.*', 'surveys.owner_ref');
      return row && { ...toWave(row), ownerRef: row.owner_ref ?? undefined };
    });
  }

  async listWaves(
    filter: {
      surveyIds?: readonly string[];
      states?: readonly WaveState[];
    } = {},
  ): Promise<WaveHead[]> {
    return withoutSql('read the waves', async () => {
      const query = this.#knex('waves').select(HEAD).orderBy('number', 'desc');
      if (filter.surveyIds) query.whereIn('survey_id', [...filter.surveyIds]);
      if (filter.states) query.whereIn('state', [...filter.states]);
      return (await query).map(toHead);
    });
  }

  /** Released waves that were closed before then, of which single answers are still kept. */
  async listUnforgotten(closedBefore: string): Promise<WaveHead[]> {
    return withoutSql('read the waves to be forgotten', async () => {
      const roster = this.#knex('roster')
        .whereRaw('roster.wave_id = waves.id')
        .select('place');
      const rows = await this.#knex('waves')
        .select(HEAD)
        .where({ state: 'released' })
        .where('closes_at', '<', closedBefore)
        // A key that was destroyed with the release takes no answers with it.
        .where(query => query.whereNotNull('salt').orWhereExists(roster));
      return rows.map(toHead);
    });
  }

  /**
   * Changes a wave that is in one of these states.
   *
   * @returns whether it was in one of them: of several that try, one succeeds
   */
  async changeWave(
    id: string,
    from: readonly WaveState[],
    change: Partial<StoredWave>,
  ): Promise<boolean> {
    const changed = await withoutSql('change the wave', () =>
      this.#knex('waves')
        .where({ id })
        .whereIn('state', [...from])
        .update(toColumns(change)),
    );
    return changed > 0;
  }

  /**
   * Takes the release of a closed wave on, unless somebody else has it.
   *
   * @param staleAfter - a claim from so many milliseconds ago, or to come, is nobody's any more
   */
  async claimRelease(
    id: string,
    progress: ReleaseProgress,
    staleAfter: number,
  ): Promise<boolean> {
    return withoutSql('claim the release', () =>
      this.#knex.transaction(async tx => {
        const row = await tx('waves').where({ id }).forUpdate().first();
        if (!row || !['closed', 'released'].includes(row.state)) return false;
        const current: ReleaseProgress | undefined =
          row.release && JSON.parse(row.release);
        const isTaken =
          current &&
          !current.problem &&
          Math.abs(progress.at - current.at) < staleAfter;
        if (isTaken || progress.number !== row.releases + 1) return false;
        await tx('waves')
          .where({ id })
          .update({ release: JSON.stringify(progress) });
        return true;
      }),
    );
  }

  /** Of a release that is published already, by another replica perhaps, nothing is noted. */
  async noteProgress(id: string, progress: ReleaseProgress): Promise<void> {
    await withoutSql('note how the release goes', () =>
      this.#knex('waves')
        .where({ id, releases: progress.number - 1 })
        .update({ release: JSON.stringify(progress) }),
    );
  }

  /** Stores who is asked, and opens the wave: all of it or nothing. */
  async openWave(
    id: string,
    change: Partial<StoredWave>,
    atoms: readonly AtomWithKeys[],
    roster: readonly RosterEntry[],
  ): Promise<boolean> {
    return withoutSql('open the wave', () =>
      this.#knex.transaction(async tx => {
        const opened = await tx('waves')
          .where({ id, state: 'opening' })
          .update({ ...toColumns(change), state: 'open' });
        if (opened === 0) return false;
        await insertAll(
          tx,
          'wave_atoms',
          {
            wave_id: 'text',
            atom: 'integer',
            labels: 'text',
            members: 'integer',
            public_key: 'text',
            private_key: 'text',
          },
          atoms.map(atom => ({
            wave_id: id,
            atom: atom.atom,
            labels: JSON.stringify(atom.labels),
            members: atom.members,
            public_key: atom.publicKey,
            private_key: atom.privateKey,
          })),
        );
        await insertAll(
          tx,
          'roster',
          {
            wave_id: 'text',
            person: 'text',
            place: 'integer',
            atom: 'integer',
          },
          roster.map(entry => ({ wave_id: id, ...entry })),
        );
        const chunks = Math.ceil(roster.length / CHUNK);
        await insertAll(
          tx,
          'roster_marks',
          { wave_id: 'text', chunk: 'integer', marks: 'text' },
          Array.from({ length: chunks }, (_, chunk) => ({
            wave_id: id,
            chunk,
            marks: '{}',
          })),
        );
        return true;
      }),
    );
  }

  async listAtoms(waveId: string): Promise<StoredAtom[]> {
    return withoutSql('read the roster', async () =>
      (
        await this.#knex('wave_atoms')
          .where({ wave_id: waveId })
          .orderBy('atom')
          .select('atom', 'labels', 'members')
      ).map(toAtom),
    );
  }

  /** One atom with its keys: there is a pair for each, and one at a time is needed. */
  async getAtom(
    waveId: string,
    atom: number,
  ): Promise<AtomWithKeys | undefined> {
    return withoutSql('read the roster', async () => {
      const row = await this.#knex('wave_atoms')
        .where({ wave_id: waveId, atom })
        .first();
      return (
        row && {
          ...toAtom(row),
          publicKey: row.public_key ?? undefined,
          privateKey: row.private_key ?? undefined,
        }
      );
    });
  }

  /** Where people are in the rosters, in their order; nothing for those who are in none. */
  async findPlaces(
    people: readonly { waveId: string; person: string }[],
  ): Promise<(Pick<RosterFinding, 'place' | 'atom'> | undefined)[]> {
    return withoutSql('read the rosters', async () => {
      const wanted = jsonRows(
        this.#knex,
        { at: 'integer', wave_id: 'text', person: 'text' },
        people.map(({ waveId, person }, at) => ({
          at,
          wave_id: waveId,
          person,
        })),
      );
      const found = rowsOf<{ at: number; place: number; atom: number }>(
        await this.#knex.raw(
          `select wanted.at, r.place, r.atom from (${wanted.sql}) as wanted
           join roster r on r.wave_id = wanted.wave_id and r.person = wanted.person`,
          [wanted.binding],
        ),
      );
      const byKey = new Map(found.map(({ at, ...place }) => [at, place]));
      return people.map((_, at) => byKey.get(at));
    });
  }

  /** What is known of a person in several waves, in one statement. */
  async findInRosters(
    people: readonly { waveId: string; person: string }[],
  ): Promise<RosterFinding[]> {
    if (people.length === 0) return [];
    return withoutSql('read the rosters', async () => {
      const wanted = jsonRows(
        this.#knex,
        { wave_id: 'text', person: 'text' },
        people.map(({ waveId, person }) => ({ wave_id: waveId, person })),
      );
      const result = await this.#knex.raw(
        `select r.wave_id, r.person, r.place, r.atom, m.marks
         from (${wanted.sql}) as wanted
         join roster r on r.wave_id = wanted.wave_id and r.person = wanted.person
         join roster_marks m on m.wave_id = r.wave_id and m.chunk = r.place / ${CHUNK}`,
        [wanted.binding],
      );
      return rowsOf<{
        wave_id: string;
        person: string;
        place: number;
        atom: number;
        marks: string;
      }>(result).map(row => ({
        waveId: row.wave_id,
        person: row.person,
        place: row.place,
        atom: row.atom,
        mark: JSON.parse(row.marks)[row.place],
      }));
    });
  }

  /** Whether it is still known who was asked: with single answers that is forgotten, too. */
  async hasRoster(waveId: string): Promise<boolean> {
    return withoutSql('read the roster', async () =>
      Boolean(
        await this.#knex('roster').where({ wave_id: waveId }).first('place'),
      ),
    );
  }

  /** Everybody in a roster, with the marks of those who took part. */
  async readRoster(waveId: string): Promise<RosterFinding[]> {
    return withoutSql('read the roster', async () => {
      const marks = new Map<string, string>();
      for (const row of await this.#knex('roster_marks').where({
        wave_id: waveId,
      })) {
        for (const [place, mark] of Object.entries<string>(
          JSON.parse(row.marks),
        ))
          marks.set(place, mark);
      }
      return (
        await this.#knex('roster').where({ wave_id: waveId }).select('*')
      ).map(row => ({
        waveId,
        person: row.person,
        place: row.place,
        atom: row.atom,
        mark: marks.get(String(row.place)),
      }));
    });
  }
}

async function insertAll<TColumn extends string>(
  tx: Knex.Transaction,
  table: string,
  columns: Parameters<typeof jsonRows<TColumn>>[1],
  rows: Parameters<typeof jsonRows<TColumn>>[2],
): Promise<void> {
  if (rows.length === 0) return;
  const incoming = jsonRows(tx, columns, rows);
  await tx.raw(
    `insert into ${table} (${Object.keys(columns).join(', ')}) select * from (${
      incoming.sql
    }) as incoming`,
    [incoming.binding],
  );
}
