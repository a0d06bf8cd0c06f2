import type { AlikePeople, EarlierWaves } from '../release/barByEarlierWaves';
import type { Participant, TakenPart } from './TakenPart';

/** A sum that a wave showed, and the atoms of that wave that it is over. */
export interface ShownSum {
  of: TakenPart;
  atoms: ReadonlySet<number>;
  release: number;
}

/** What is known of one person: the waves held against this one, and this one. */
export interface Person {
  now?: Participant;
  then: ReadonlyMap<TakenPart, Participant>;
  isGone: boolean;
}

/**
 * One question over the people of all waves. Each person is looked up in the sums of their own atom
 * only, and each wave is asked once who is silent, however many sums it showed.
 *
 * @param current - the wave and the release that is about to be
 */
export function compareWaves(
  variable: string,
  sums: readonly ShownSum[],
  people: readonly Person[],
  current: { of: TakenPart; release: number },
): EarlierWaves {
  const alike = new Map<string, AlikePeople & { count: number }>();
  const silentIn = silentBySum(variable, sums);
  const rowsOf = rowsByAtom(sums);
  const partOf = (row: number, atom: number) =>
    `${sums[row].of.wave.id}:${atom}`;
  for (const { now, then, isGone } of people) {
    const atom = now?.isIn(variable, current.release) ? now.atom : undefined;
    const rows: number[] = [];
    const among: string[] = [];
    for (const [of, one] of then) {
      for (const row of rowsOf.get(of)?.get(one.atom) ?? []) {
        if (!one.isIn(variable, sums[row].release)) continue;
        rows.push(row);
        if (silentIn[row].has(one.atom)) among.push(partOf(row, one.atom));
      }
    }
    if (atom === undefined && rows.length === 0) continue;
    const key = `${atom}:${rows.join(',')}:${among.join(',')}:${isGone}`;
    const group = alike.get(key);
    if (group) group.count += 1;
    else alike.set(key, { count: 1, atom, rows, among, isGone });
  }
  return {
    people: [...alike.values()],
    sums: sums.map(({ of, atoms }, row) => ({
      silent: [...silentIn[row]]
        .filter(([atom]) => atoms.has(atom))
        .map(([atom, count]) => ({ who: partOf(row, atom), count })),
      isCounted: of.isCounted(variable),
    })),
    silent: [...current.of.silent(variable, current.release)].map(
      ([atom, count]) => ({ atom, count }),
    ),
  };
}

/** Places of the sums that an atom of a wave is in. */
function rowsByAtom(
  sums: readonly ShownSum[],
): ReadonlyMap<TakenPart, ReadonlyMap<number, readonly number[]>> {
  const byWave = new Map<TakenPart, Map<number, number[]>>();
  sums.forEach(({ of, atoms }, row) => {
    const byAtom = byWave.get(of) ?? new Map<number, number[]>();
    byWave.set(of, byAtom);
    for (const atom of atoms) {
      const rows = byAtom.get(atom);
      if (rows) rows.push(row);
      else byAtom.set(atom, [row]);
    }
  });
  return byWave;
}

/** Of each sum, how many of which atoms are silent in its release. */
function silentBySum(
  variable: string,
  sums: readonly ShownSum[],
): ReadonlyMap<number, number>[] {
  const known = new Map<TakenPart, Map<number, ReadonlyMap<number, number>>>();
  return sums.map(({ of, release }) => {
    const byRelease = known.get(of) ?? new Map();
    known.set(of, byRelease);
    const silent = byRelease.get(release) ?? of.silent(variable, release);
    byRelease.set(release, silent);
    return silent;
  });
}
