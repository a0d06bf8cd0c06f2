import { isPostgres, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import { readBits } from '../measures/activityBits';
import type { Activity } from '../measures/ActivityMatrix';
import type { Day } from '../measures/calendar';
import { ANY_USE, ELIGIBLE } from './activityRows';
import { KINDS } from './people';
import { readServiceDays } from './serviceDays';
import type { UsageReader, UsageSnapshot, UsageTracks } from './UsageReader';
import type { Track } from './UsageStore';

/** The name of what is beyond the most that are told apart. */
const OTHER_NAME = 'other';

/** Track, person, kind, first day, day of the first bit, bits, and the name of the capability. */
type TrackRow = [number, number, number, number, number, string, string | null];

export class KnexUsageReader implements UsageReader {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readSnapshot(intake: { from: Day; to: Day }): Promise<UsageSnapshot> {
    const [tracks, counts, firsts, services] = await Promise.all([
      this.readTracks(),
      withoutSql('read what came in', () =>
        this.#knex('intake_days')
          .whereBetween('day', [intake.from, intake.to])
          .groupBy('outcome')
          .select('outcome')
          .sum('events as events'),
      ),
      this.#readFirsts(),
      this.readServices(intake),
    ]);
    return {
      ...tracks,
      firsts,
      services,
      intake: Object.fromEntries(
        counts.map(row => [row.outcome, Number(row.events)]),
      ),
    };
  }

  async readTracks(wanted?: readonly Track[]): Promise<UsageTracks> {
    const rows = await withoutSql('read usage', () => this.#readRows(wanted));
    const any: Activity[] = [];
    const ids: number[] = [];
    const positions = new Map<number, number>();
    const simulated = new Set<number>();
    for (const [track, person, kind, firstDay, base, bits] of rows) {
      if (track !== ANY_USE) continue;
      if (kind === KINDS.simulated) simulated.add(person);
      positions.set(person, any.length);
      any.push(readBits({ firstDay, base, bits }));
      ids.push(person);
    }
    const eligible: UsageTracks['eligible'] = [];
    const capabilities = new Map<
      string,
      { people: number[]; activities: Activity[] }
    >();
    for (const [track, id, kind, firstDay, base, bits, name] of rows) {
      if (track === ANY_USE) continue;
      const activity = readBits({ firstDay, base, bits });
      const position = positions.get(id);
      if (track === ELIGIBLE) {
        const madeUp = kind === KINDS.simulated;
        eligible.push({ id, position, activity, madeUp });
      } else if (position !== undefined) {
        const capability = name ?? OTHER_NAME;
        let use = capabilities.get(capability);
        if (!use) {
          use = { people: [], activities: [] };
          capabilities.set(capability, use);
        }
        use.people.push(position);
        use.activities.push(activity);
      }
    }
    return { any, ids, capabilities, eligible, simulated };
  }

  async readServices(span: { from: Day; to: Day }) {
    return withoutSql('read what services use', () =>
      readServiceDays(this.#knex, span, OTHER_NAME),
    );
  }

  async countSimulated(): Promise<number> {
    const [{ n }] = await withoutSql('count who is made up', () =>
      this.#knex('people')
        .where('kind', KINDS.simulated)
        .whereNotNull('first_at')
        .count('* as n'),
    );
    return Number(n);
  }

  async readCapabilities(): Promise<string[]> {
    const rows = await withoutSql('read capabilities', () =>
      this.#knex('terms').where({ kind: 'capability' }).select('value'),
    );
    return rows.map(({ value }) => value);
  }

  /** As arrays: objects of tens of thousands of rows take as long as the database does. */
  async #readRows(wanted?: readonly Track[]): Promise<TrackRow[]> {
    const query = this.#knex('activity as a')
      .join('people as p', 'p.id', 'a.person_id')
      .leftJoin('terms as t', 't.id', 'a.track')
      .whereNot('p.kind', KINDS.service)
      .where('p.opted_out', 0)
      .select(
        'a.track',
        'a.person_id',
        'p.kind',
        'a.first_day',
        'a.base_day',
        'a.bits',
        't.value as capability',
      );
    if (wanted) {
      query.where(either => {
        for (const track of wanted) {
          if (track === 'any') either.orWhere('a.track', ANY_USE);
          else if (track === 'eligible') either.orWhere('a.track', ELIGIBLE);
          else
            either.orWhere(one =>
              one
                .where('t.kind', 'capability')
                .where('t.value', track.capability),
            );
        }
      });
    }
    if (isPostgres(this.#knex))
      return (await query.options({ rowMode: 'array' })) as never;
    return (await query).map(row => Object.values(row) as never);
  }

  async #readFirsts(): Promise<UsageSnapshot['firsts']> {
    const rows = await withoutSql('read when people began', () =>
      this.#knex('people')
        .whereNot('kind', KINDS.service)
        .where('opted_out', 0)
        .whereNotNull('first_at')
        .select('id', 'first_at', 'value_at'),
    );
    return rows.map(row => ({
      id: row.id,
      firstAt: Number(row.first_at),
      valueAt: row.value_at === null ? undefined : Number(row.value_at),
    }));
  }

  async readIntake({ from, to }: { from: Day; to: Day }) {
    return withoutSql('read what came in', async () => {
      const [days, [{ n }], [{ first }]] = await Promise.all([
        this.#knex('intake_days').whereBetween('day', [from, to]).select('*'),
        this.#knex('people').where('opted_out', 1).count('* as n'),
        this.#knex('activity')
          .where('track', ANY_USE)
          .min('first_day as first'),
      ]);
      return { days, optedOut: Number(n), firstDay: first ?? undefined };
    });
  }

  async readPeople(): Promise<ReadonlyMap<string, number>> {
    const rows = await withoutSql('read people', () =>
      this.#knex('people')
        .whereNot('kind', KINDS.service)
        .where('opted_out', 0)
        .select('id', 'pseudonym'),
    );
    return new Map(rows.map(row => [row.pseudonym, row.id]));
  }
}
