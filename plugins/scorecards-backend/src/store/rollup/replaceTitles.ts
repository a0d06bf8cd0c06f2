import type { Knex } from 'knex';
import { jsonList, jsonRows } from '@thrive/database';

/** Stores the groups' names, writing only what differs. */
export async function replaceTitles(
  tx: Knex.Transaction,
  titles: ReadonlyMap<string, string>,
): Promise<void> {
  const known = await tx('group_titles').select('group_ref', 'title');
  const before = new Map(known.map(row => [row.group_ref, row.title]));
  const changed = [...titles].filter(
    ([groupRef, title]) => before.get(groupRef) !== title,
  );
  const gone = [...before.keys()].filter(groupRef => !titles.has(groupRef));
  if (gone.length > 0) {
    const list = jsonList(tx, gone);
    await tx('group_titles')
      .whereRaw(`group_ref in (${list.sql})`, [list.binding])
      .delete();
  }
  if (changed.length === 0) return;
  const rows = jsonRows(
    tx,
    { group_ref: 'text', title: 'text', sort_title: 'text' },
    changed.sort().map(([groupRef, title]) => ({
      group_ref: groupRef,
      title,
      sort_title: title.toLocaleLowerCase('en-US'),
    })),
  );
  await tx.raw(
    `insert into group_titles (group_ref, title, sort_title) select * from (${rows.sql}) as incoming where true
     on conflict (group_ref) do update set title = excluded.title, sort_title = excluded.sort_title`,
    [rows.binding],
  );
}
