import { isPostgres, rowsOf } from '@thrive/database';
import type { Knex } from 'knex';
import type { WayTally } from '../release/reachedBy';

/**
 * Counts of people who gave the same answers to some variables, made by the database: nobody's are
 * read by themselves.
 */
export async function readWays(
  knex: Knex,
  waveId: string,
  variables: readonly number[],
): Promise<WayTally[]> {
  const pair = `cast(a.variable as varchar(10)) || ':' || cast(a.value as varchar(40))`;
  const pairs = isPostgres(knex)
    ? `string_agg(${pair}, ',' order by a.variable)`
    : `group_concat(${pair}, ',')`;
  const result = await knex.raw(
    `select atom, way, count(*) as count from (
       select r.handle, r.atom, ${pairs} as way
       from responses r left join answers a
         on a.wave_id = r.wave_id and a.handle = r.handle
         and a.variable in (${variables.map(Number).join(', ') || 'null'})
       where r.wave_id = ?
       group by r.handle, r.atom) as ways
     group by atom, way`,
    [waveId],
  );
  return rowsOf<{ atom: number; way: string | null; count: number }>(
    result,
  ).map(({ atom, way, count }) => ({
    atom: Number(atom),
    count: Number(count),
    values: new Map(
      (way ?? '')
        .split(',')
        .filter(Boolean)
        .map(each => {
          const [variable, value] = each.split(':').map(Number);
          return [variable, value] as const;
        }),
    ),
  }));
}
