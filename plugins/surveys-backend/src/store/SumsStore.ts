import type { Knex } from 'knex';
import { jsonRows, withoutSql } from '@thrive/database';

/** Somebody whose answers count, or counted once. */
export interface CountedPerson {
  person: string;
  atom: number;
  /** Number of the release that counted them first. */
  added: number;
  /** Of the first one that did not any more. */
  erased?: number;
  /** Which variables of the version they answered, by place. */
  variables: readonly number[];
}

/** Who is in which sums of a wave; what they said is not looked at. */
export class KnexSumsStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Those whose answers are stored, under the handles of their responses. */
  async readStored(waveId: string): Promise<CountedPerson[]> {
    return withoutSql('read who answered', async () => {
      const variables = new Map<string, number[]>();
      for (const { handle, variable } of await this.#knex('answers')
        .where({ wave_id: waveId })
        .select('handle', 'variable')) {
        const own = variables.get(handle);
        if (own) own.push(variable);
        else variables.set(handle, [variable]);
      }
      return (
        await this.#knex('responses')
          .where({ wave_id: waveId })
          .select('handle', 'atom', 'added')
      ).map(({ handle, atom, added }) => ({
        person: handle,
        atom,
        added,
        variables: (variables.get(handle) ?? []).sort((a, b) => a - b),
      }));
    });
  }

  /** Those who are in sums that were released, erased answers included. */
  async readReleased(waveId: string): Promise<CountedPerson[]> {
    return withoutSql('read what was released', async () =>
      (await this.#knex('released_people').where({ wave_id: waveId })).map(
        row => ({
          person: row.person,
          atom: row.atom,
          added: row.added,
          erased: row.erased ?? undefined,
          variables: JSON.parse(row.variables),
        }),
      ),
    );
  }
}

/** Puts those who are in the sums of all releases in the place of those before, in the order of pseudonyms. */
export async function replaceReleased(
  tx: Knex.Transaction,
  waveId: string,
  people: readonly CountedPerson[],
): Promise<void> {
  await tx('released_people').where({ wave_id: waveId }).delete();
  if (people.length === 0) return;
  const rows = jsonRows(
    tx,
    {
      wave_id: 'text',
      person: 'text',
      atom: 'integer',
      added: 'integer',
      erased: 'integer',
      variables: 'text',
    },
    [...people]
      .sort((a, b) => (a.person < b.person ? -1 : 1))
      .map(({ variables, ...one }) => ({
        ...one,
        wave_id: waveId,
        erased: one.erased ?? null,
        variables: JSON.stringify(variables),
      })),
  );
  await tx.raw(
    `insert into released_people (wave_id, person, atom, added, erased, variables)
     select wave_id, person, atom, added, erased, variables from (${rows.sql}) as incoming`,
    [rows.binding],
  );
}
