import { randomBytes } from 'node:crypto';
import { isPostgres, jsonList, jsonRows } from '@thrive/database';
import type { Knex } from 'knex';
import type { Askings } from '../asking/clocks';

/*
 * When people were asked is stored under their pseudonyms, and who has the key knows whose they are.
 * Rows stand in a database in the order in which they were written: who is asked and answers at once
 * would have a clock and a secret ballot at the same place of two orders. So a clock is written
 * together with those of others, all of them anew and in the order of chance.
 */

/** So many clocks of others are written anew with one. */
const MIXED_WITH = 128;

const COLUMNS = {
  person: 'text',
  survey_id: 'text',
  day: 'text',
  never: 'integer',
  invited: 'text',
} as const;

export interface AskedRow {
  person: string;
  survey_id: string;
  /** Empty while nothing but a notification asked them. */
  day: string;
  never: number;
  /** Empty while no notification asked them. */
  invited: string;
}

/** Notes the day, and that somebody never wants to be asked again; being asked takes that not back. */
export async function noteAsked(
  tx: Knex.Transaction,
  row: Omit<AskedRow, 'invited'>,
): Promise<void> {
  await holdWriters(tx);
  const { person, survey_id: surveyId } = row;
  const before: AskedRow | undefined = await tx('asked')
    .where({ person, survey_id: surveyId })
    .first();
  const never = Math.max(row.never, before?.never ?? 0);
  await writeMixed(tx, [{ ...row, never, invited: before?.invited ?? '' }]);
}

/**
 * Notes that a notification asks people for a survey.
 *
 * @param mayAsk - whether somebody may be asked, by all that is known of them
 * @returns those of them who may
 */
export async function noteInvited(
  tx: Knex.Transaction,
  people: readonly string[],
  { surveyId, day }: { surveyId: string; day: string },
  mayAsk: (askings: Askings) => boolean,
): Promise<Set<string>> {
  await holdWriters(tx);
  const sought = jsonList(tx, people);
  const stored: AskedRow[] = await tx('asked').whereRaw(
    `person in (${sought.sql})`,
    [sought.binding],
  );
  const byPerson = new Map<string, AskedRow[]>();
  for (const row of stored)
    byPerson.set(row.person, [...(byPerson.get(row.person) ?? []), row]);
  const rows = people.flatMap((person): AskedRow[] => {
    const own = byPerson.get(person) ?? [];
    if (!mayAsk(askingsOf(own))) return [];
    const before = own.find(row => row.survey_id === surveyId);
    const unasked = { person, survey_id: surveyId, day: '', never: 0 };
    return [{ ...(before ?? unasked), invited: day }];
  });
  if (rows.length > 0) await writeMixed(tx, rows);
  return new Set(rows.map(({ person }) => person));
}

/** What is stored of one person. */
export function askingsOf(rows: readonly AskedRow[]): Askings {
  return new Map(
    rows.map(row => [
      row.survey_id,
      {
        day: row.day === '' ? undefined : row.day,
        invited: row.invited === '' ? undefined : row.invited,
        never: Number(row.never) === 1,
      },
    ]),
  );
}

/** Whoever never wanted to be asked may be asked again. @returns whether they never wanted to */
export async function undoNever(
  tx: Knex.Transaction,
  person: string,
  surveyId: string,
): Promise<boolean> {
  await holdWriters(tx);
  const before: AskedRow | undefined = await tx('asked')
    .where({ person, survey_id: surveyId, never: 1 })
    .first();
  if (!before) return false;
  await writeMixed(tx, [{ ...before, never: 0 }]);
  return true;
}

/** One after the other, as rows of others are written. SQLite has one writer anyway. */
async function holdWriters(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx))
    await tx.raw('lock table asked in share row exclusive mode');
}

async function writeMixed(
  tx: Knex.Transaction,
  changed: readonly AskedRow[],
): Promise<void> {
  const keyOf = (one: AskedRow) => `${one.person} ${one.survey_id}`;
  // Pseudonyms say nothing of their people: those from any one on are any.
  const start = randomBytes(32).toString('base64url');
  const others: AskedRow[] = await tx('asked')
    .where('person', '>=', start)
    .orderBy(['person', 'survey_id'])
    .limit(MIXED_WITH);
  if (others.length < MIXED_WITH)
    others.push(
      ...(await tx('asked')
        .where('person', '<', start)
        .orderBy(['person', 'survey_id'])
        .limit(MIXED_WITH - others.length)),
    );
  const rows = [
    ...new Map([...others, ...changed].map(one => [keyOf(one), one])).values(),
  ];
  const written = jsonRows(tx, COLUMNS, inOrderOfChance(rows));
  await tx.raw(
    `delete from asked where (person, survey_id) in (
       select person, survey_id from (${written.sql}) as mixed)`,
    [written.binding],
  );
  await tx.raw(
    `insert into asked (person, survey_id, day, never, invited)
     select person, survey_id, day, never, invited from (${written.sql}) as mixed`,
    [written.binding],
  );
}

function inOrderOfChance<T>(rows: readonly T[]): T[] {
  return rows
    .map(row => ({ row, at: randomBytes(8).toString('hex') }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ row }) => row);
}
