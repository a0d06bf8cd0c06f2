import type { Atom } from '../release/types';

/** Someone who is asked, with a value per dimension, empty when there is none. */
export interface Invited {
  userRef: string;
  values: readonly string[];
}

/**
 * Puts people who are alike in every dimension together.
 *
 * Of a secret ballot, or without a key, no group may be smaller than `smallest`, because an answer tells
 * which group it is of: where one is, the last of its dimensions is given up, and then the one before.
 *
 * @returns atoms in the order of their values, and whose is which
 */
export function bucketsOf(
  people: readonly Invited[],
  smallest: number,
): { atoms: Atom[]; atomOf: ReadonlyMap<string, number> } {
  const dimensions = people[0]?.values.length ?? 0;
  let groups = groupBy(people, dimensions);
  for (let kept = dimensions - 1; kept >= 0; kept--) {
    const small = [...groups.values()].filter(
      group => group.length > 0 && group.length < smallest,
    );
    if (small.length === 0) break;
    const large = new Map(
      [...groups].filter(([, group]) => group.length >= smallest),
    );
    // What is left of them joins a group of the same beginning that is there already.
    for (const [key, group] of groupBy(small.flat(), kept)) {
      large.set(key, [...(large.get(key) ?? []), ...group]);
    }
    groups = large;
  }
  groups = joinLeftover(groups, smallest);
  const keys = [...groups.keys()].sort();
  const atomOf = new Map<string, number>();
  const atoms = keys.map((key, atom): Atom => {
    for (const { userRef } of groups.get(key)!) atomOf.set(userRef, atom);
    return { values: JSON.parse(key), members: groups.get(key)!.length };
  });
  return { atoms, atomOf };
}

function groupBy(
  people: readonly Invited[],
  kept: number,
): Map<string, Invited[]> {
  const groups = new Map<string, Invited[]>();
  for (const person of people) {
    const key = JSON.stringify(
      person.values.map((value, index) => (index < kept ? value : '')),
    );
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  return groups;
}

/** People of whom nothing is told apart are too few: the smallest group joins them. */
function joinLeftover(
  groups: Map<string, Invited[]>,
  smallest: number,
): Map<string, Invited[]> {
  const result = new Map(groups);
  for (;;) {
    const small = [...result].find(([, group]) => group.length < smallest);
    if (!small || result.size === 1) return result;
    const others = [...result]
      .filter(([key]) => key !== small[0])
      .sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1));
    const [key, group] = others[0];
    result.delete(small[0]);
    result.delete(key);
    const nothing = JSON.stringify(small[1][0].values.map(() => ''));
    result.set(nothing, [
      ...(result.get(nothing) ?? []),
      ...small[1],
      ...group,
    ]);
  }
}
