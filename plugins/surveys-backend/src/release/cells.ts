import type { Atom, Cell, Dimension, Family } from './types';

/** Ids in a cell's id; what separates them is escaped in values. */
const part = (dimension: string, value: string) =>
  `${dimension}=${value.replace(/[%&=]/g, encodeURIComponent)}`;

/**
 * The cells of a roster: everybody, every value of every dimension with what lies in it, and the
 * pairs of dimensions that were declared. What is not among them is never computed.
 *
 * @param pairs - indices of dimensions
 */
export function cellsOf(
  dimensions: readonly Dimension[],
  atoms: readonly Atom[],
  pairs: readonly (readonly [number, number])[],
): { cells: Cell[]; families: Family[] } {
  const cells: Cell[] = [];
  const indexOf = new Map<string, number>();
  const add = (
    id: string,
    where: Cell['where'],
    members: ReadonlySet<number>,
  ) => {
    indexOf.set(id, cells.length);
    cells.push({
      id,
      where,
      atoms: members,
      members: sum([...members].map(atom => atoms[atom].members)),
    });
    return cells.length - 1;
  };

  const everybody = add('all', [], new Set(atoms.keys()));
  const families: Family[] = [];
  const roots: string[][] = [];
  const ofValue: Map<string, number>[] = [];
  dimensions.forEach((dimension, position) => {
    const { inside, parentOf } = nest(dimension, atoms, position);
    const own = new Map<string, number>();
    for (const [value, members] of inside) {
      own.set(
        value,
        add(
          part(dimension.id, value),
          [{ dimension: position, value }],
          members,
        ),
      );
    }
    const children = new Map<string, number[]>();
    for (const [value, index] of own) {
      const parent = parentOf.get(value) ?? '';
      children.set(parent, [...(children.get(parent) ?? []), index]);
    }
    for (const [parent, indices] of children) {
      families.push({
        parent: parent === '' ? everybody : own.get(parent)!,
        children: indices,
      });
    }
    ofValue.push(own);
    roots.push([...own.keys()].filter(value => !parentOf.has(value)));
  });

  for (const [first, second] of pairs) {
    const crossed = new Map<number, number[]>();
    for (const a of roots[first]) {
      for (const b of roots[second]) {
        const one = ofValue[first].get(a)!;
        const other = ofValue[second].get(b)!;
        const both = new Set(
          [...cells[one].atoms].filter(atom => cells[other].atoms.has(atom)),
        );
        if (both.size === 0) continue;
        const index = add(
          `${part(dimensions[first].id, a)}&${part(dimensions[second].id, b)}`,
          [
            { dimension: first, value: a },
            { dimension: second, value: b },
          ],
          both,
        );
        for (const parent of [one, other])
          crossed.set(parent, [...(crossed.get(parent) ?? []), index]);
      }
    }
    for (const [parent, children] of crossed)
      families.push({ parent, children });
  }
  return { cells, families };
}

/** Which atoms are in which value, those of values inside it included, and what lies in what. */
function nest(
  dimension: Dimension,
  atoms: readonly Atom[],
  position: number,
): {
  inside: Map<string, Set<number>>;
  parentOf: Map<string, string>;
} {
  const inside = new Map<string, Set<number>>();
  const parentOf = new Map<string, string>();
  atoms.forEach(({ values }, atom) => {
    const seen = new Set<string>();
    let value = values[position];
    // A cycle of parents ends where it closes.
    while (value !== '' && value !== undefined && !seen.has(value)) {
      seen.add(value);
      const members = inside.get(value);
      if (members) members.add(atom);
      else inside.set(value, new Set([atom]));
      const parent = dimension.parents[value];
      if (parent !== undefined && parent !== '' && !seen.has(parent))
        parentOf.set(value, parent);
      value = parent;
    }
  });
  return {
    inside: new Map([...inside].sort(([a], [b]) => (a < b ? -1 : 1))),
    parentOf,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
