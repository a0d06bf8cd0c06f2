import { isPostgres, jsonList, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import type { Day } from '../measures/calendar';
import { DayCounts, isEntityRef, takeCounts } from './dayCounts';
import { ActiveDaysByPerson, addActiveDays, ELIGIBLE } from './activityRows';
import { KINDS, lockPeople, type PersonRow } from './people';
import type { Actor } from './UsageStore';

/** What people may say about what is stored of them, and who could use the platform. */
export interface PeopleStore {
  /** Erases everything of someone but whether they opted out. */
  erase(pseudonyms: readonly string[]): Promise<void>;
  setOptOut(actor: Actor, optedOut: boolean): Promise<void>;
  /** Notes who is eligible on a day. Who opted out is left out. */
  markEligible(actors: readonly Actor[], day: Day): Promise<void>;
  /** How many people are stored under keys that are none of these, by key. */
  countUnderOtherKeys(
    keyIds: readonly string[],
  ): Promise<{ keyId: string; people: number }[]>;
  /** Notes that everyone who is made up is eligible on some days. */
  markSimulated(days: readonly Day[]): Promise<void>;
}

export class KnexPeopleStore implements PeopleStore {
  readonly #knex: Knex;
  readonly #keyId: string;
  readonly #dayOf: (time: number) => Day;

  /** @param options.dayOf - the day of a time in milliseconds */
  constructor(options: {
    knex: Knex;
    keyId: string;
    dayOf: (time: number) => Day;
  }) {
    this.#knex = options.knex;
    this.#keyId = options.keyId;
    this.#dayOf = options.dayOf;
  }

  async erase(pseudonyms: readonly string[]): Promise<void> {
    await withoutSql('erase', () =>
      this.#knex.transaction(async tx => {
        const list = jsonList(tx, pseudonyms);
        const own = tx('people')
          .whereRaw(`pseudonym in (${list.sql})`, [list.binding])
          .orderBy('id')
          .select('id', 'opted_out');
        const rows = await (isPostgres(tx) ? own.forUpdate() : own);
        const ids = rows.map(({ id }) => id);
        await tx('activity').whereIn('person_id', ids).delete();
        await this.#takeFromDays(tx, ids);
        await tx('events').whereIn('person_id', ids).delete();
        await tx('template_runs')
          .whereIn('person_id', ids)
          .update({ person_id: null });
        await tx('people')
          .whereIn('id', ids)
          .update({ first_at: null, value_at: null });
        await tx('people').whereIn('id', ids).where('opted_out', 0).delete();
      }),
    );
  }

  /** Takes the events of people off what is counted by day, as if there had been none. */
  async #takeFromDays(
    tx: Knex.Transaction,
    ids: readonly number[],
  ): Promise<void> {
    const uses = new DayCounts<number>();
    const subjects = new DayCounts<number>();
    const rows = await tx('events as e')
      .leftJoin('terms as t', 't.id', 'e.subject_id')
      .whereIn('e.person_id', ids)
      .select('e.at', 'e.capability_id', 'e.subject_id', 't.value as subject');
    for (const { at, capability_id, subject_id, subject } of rows) {
      const day = this.#dayOf(Number(at));
      uses.add(day, capability_id);
      if (isEntityRef(subject)) subjects.add(day, subject_id);
    }
    await takeCounts(tx, 'capability_days', 'capability_id', uses.all);
    await takeCounts(tx, 'subject_days', 'subject_id', subjects.all);
  }

  async setOptOut(actor: Actor, optedOut: boolean): Promise<void> {
    await withoutSql('note an opt-out', () =>
      this.#knex.transaction(async tx => {
        const people = await lockPeople(tx, [actor], this.#keyId);
        const { id } = people.get(actor.pseudonym)!;
        await tx('people')
          .where({ id })
          .update({ opted_out: optedOut ? 1 : 0 });
      }),
    );
  }

  async markEligible(actors: readonly Actor[], day: Day): Promise<void> {
    if (actors.length === 0) return;
    await this.#mark([day], tx => lockPeople(tx, actors, this.#keyId));
  }

  async countUnderOtherKeys(keyIds: readonly string[]) {
    const rows = await withoutSql('look for keys', () =>
      this.#knex('people')
        .whereNotIn('key_id', [...keyIds])
        .groupBy('key_id')
        .orderBy('key_id')
        .select('key_id')
        .count('* as people'),
    );
    return rows.map(row => ({
      keyId: String(row.key_id),
      people: Number(row.people),
    }));
  }

  async markSimulated(on: readonly Day[]): Promise<void> {
    await this.#mark(on, async tx => {
      const made = tx('people')
        .where('kind', KINDS.simulated)
        .orderBy('id')
        .select('id', 'pseudonym');
      const rows = await (isPostgres(tx) ? made.forUpdate() : made);
      return new Map(
        rows.map(row => [row.pseudonym, { id: row.id, optedOut: false }]),
      );
    });
  }

  async #mark(
    on: readonly Day[],
    peopleOf: (tx: Knex.Transaction) => Promise<ReadonlyMap<string, PersonRow>>,
  ): Promise<void> {
    await withoutSql('note who is eligible', () =>
      this.#knex.transaction(async tx => {
        const people = await peopleOf(tx);
        const days = new ActiveDaysByPerson();
        for (const { id, optedOut } of people.values()) {
          if (!optedOut) for (const day of on) days.add(id, ELIGIBLE, day);
        }
        await addActiveDays(tx, days.all);
      }),
    );
  }
}
