import { withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import type { Askings } from '../asking/clocks';
import { askingsOf, noteAsked, noteInvited, undoNever } from './askedRows';

/** When people were asked, by pseudonym: the clocks. Nothing of it leads to what anybody answered. */
export class KnexAskedStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** When a person was asked, by survey. */
  async readAsked(person: string): Promise<Askings> {
    return withoutSql('read when you were asked', async () =>
      askingsOf(await this.#knex('asked').where({ person })),
    );
  }

  /** Notes that a notification asks those who may be asked. @returns who that is */
  async noteInvited(
    people: readonly string[],
    invitation: { surveyId: string; day: string },
    mayAsk: (askings: Askings) => boolean,
  ): Promise<Set<string>> {
    return withoutSql('note that people are asked', () =>
      this.#knex.transaction(tx => noteInvited(tx, people, invitation, mayAsk)),
    );
  }

  /** Notes the day, and that somebody never wants to be asked again; being asked takes that not back. */
  async noteAsked(
    person: string,
    surveyId: string,
    day: string,
    never: boolean,
  ): Promise<void> {
    const row = { person, survey_id: surveyId, day, never: never ? 1 : 0 };
    await withoutSql('note that you were asked', () =>
      this.#knex.transaction(tx => noteAsked(tx, row)),
    );
  }

  /** Pseudonyms of those who never want to be asked for a survey. */
  async listNever(surveyId: string): Promise<Set<string>> {
    return withoutSql('read who is not asked', async () => {
      const rows = await this.#knex('asked')
        .where({ survey_id: surveyId, never: 1 })
        .select('person');
      return new Set(rows.map(({ person }) => person));
    });
  }

  /** Whoever never wanted to be asked may be asked again. @returns whether they never wanted to */
  async undoNever(person: string, surveyId: string): Promise<boolean> {
    return withoutSql('note that you may be asked', () =>
      this.#knex.transaction(tx => undoNever(tx, person, surveyId)),
    );
  }
}
