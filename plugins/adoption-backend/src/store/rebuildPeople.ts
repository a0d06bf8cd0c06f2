import { isPostgres, jsonRows, rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import {
  daysOf,
  readBits,
  storeBits,
  withDays,
  withoutDaysFrom,
} from '../measures/activityBits';
import type { Activity } from '../measures/ActivityMatrix';
import type { Day } from '../measures/calendar';
import { ANY_USE, ELIGIBLE, fromRow, type ActivityRow } from './activityRows';
import type { DaySpan } from './RebuildStore';

/** People of one transaction: they wait for it, nobody else does. */
const PEOPLE = 100;
/** All time zones are whole quarters of an hour apart. */
const QUARTER = 15 * 60_000;

const COLUMNS = {
  person_id: 'integer',
  track: 'integer',
  first_day: 'integer',
  base_day: 'integer',
  bits: 'text',
} as const;

/** See `RebuildStore.rebuildPeople`. */
export async function rebuildPeople(
  knex: Knex,
  first: DaySpan,
  dayOf: (time: number) => Day,
): Promise<ReadonlySet<Day>> {
  const changed = new Set<Day>();
  let after: number | undefined = 0;
  while (after !== undefined) {
    const from: number = after;
    after = await withoutSql('count the days of people again', () =>
      knex.transaction(tx => rebuildPage(tx, first, dayOf, from, changed)),
    );
  }
  return changed;
}

/** @returns the last person of the page; undefined when there was none */
async function rebuildPage(
  tx: Knex.Transaction,
  first: DaySpan,
  dayOf: (time: number) => Day,
  after: number,
  changed: Set<Day>,
): Promise<number | undefined> {
  // Locked as by those who add days.
  const query = tx('people')
    .where('id', '>', after)
    .orderBy('id')
    .limit(PEOPLE)
    .select('id');
  const people = await (isPostgres(tx) ? query.forUpdate() : query);
  if (people.length === 0) return undefined;
  const page: [number, number] = [people[0].id, people[people.length - 1].id];
  const told = await readToldDays(tx, first, dayOf, page);
  const rows: ActivityRow[] = await tx('activity')
    .whereBetween('person_id', page)
    .whereNot('track', ELIGIBLE);
  const known = new Map(
    rows.map(row => [keyOf(row.person_id, row.track), readBits(fromRow(row))]),
  );
  const written: ActivityRow[] = [];
  const gone: ActivityRow[] = [];
  for (const key of new Set([...known.keys(), ...told.keys()])) {
    const before = known.get(key);
    const mended = rebuilt(before, [...(told.get(key) ?? [])], first.day);
    const differences = differentDays(before, mended, first.day);
    if (differences.length === 0) continue;
    for (const day of differences) changed.add(day);
    const [person_id, track] = key.split(' ').map(Number);
    const { firstDay, base, bits } = storeBits(mended ?? before!);
    const row = { person_id, track, first_day: firstDay, base_day: base, bits };
    (mended ? written : gone).push(row);
  }
  await write(tx, written);
  for (const { person_id, track } of gone)
    await tx('activity').where({ person_id, track }).delete();
  return page[1];
}

/** On which days events say that people were active, by person and track. */
async function readToldDays(
  tx: Knex.Transaction,
  first: DaySpan,
  dayOf: (time: number) => Day,
  [from, to]: [number, number],
): Promise<ReadonlyMap<string, Set<Day>>> {
  const rows = rowsOf<{ person_id: number; track: number; quarter: number }>(
    await tx.raw(
      `select distinct person_id, capability_id as track, at / ${QUARTER} as quarter from events
       where person_id between ? and ? and received_at >= ? and at >= ?`,
      [from, to, first.from, first.from],
    ),
  );
  const told = new Map<string, Set<Day>>();
  for (const { person_id, track, quarter } of rows) {
    const day = dayOf(Math.floor(Number(quarter)) * QUARTER);
    for (const each of new Set([ANY_USE, track])) {
      const key = keyOf(person_id, each);
      const days = told.get(key);
      if (days) days.add(day);
      else told.set(key, new Set([day]));
    }
  }
  return told;
}

/** What was known of the days before one, with other days from it on; undefined for nothing at all. */
function rebuilt(
  before: Activity | undefined,
  days: readonly Day[],
  from: Day,
): Activity | undefined {
  const isOlder = before !== undefined && before.firstDay < from;
  const older = isOlder ? withoutDaysFrom(before, from) : undefined;
  return withDays(older, days) ?? older;
}

/** Days from one on that only one of two activities has. */
function differentDays(
  a: Activity | undefined,
  b: Activity | undefined,
  from: Day,
): Day[] {
  const of = (activity: Activity | undefined) =>
    new Set(activity ? daysOf(activity).filter(day => day >= from) : []);
  const [inA, inB] = [of(a), of(b)];
  return [
    ...[...inA].filter(day => !inB.has(day)),
    ...[...inB].filter(day => !inA.has(day)),
  ];
}

async function write(
  tx: Knex.Transaction,
  rows: readonly ActivityRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const incoming = jsonRows(
    tx,
    COLUMNS,
    rows.map(row => ({ ...row })),
  );
  await tx.raw(
    `insert into activity (person_id, track, first_day, base_day, bits)
     select person_id, track, first_day, base_day, bits from (${incoming.sql}) as incoming where true
     on conflict (person_id, track) do update set
       first_day = excluded.first_day, base_day = excluded.base_day, bits = excluded.bits`,
    [incoming.binding],
  );
}

function keyOf(personId: number, track: number): string {
  return `${personId} ${track}`;
}
