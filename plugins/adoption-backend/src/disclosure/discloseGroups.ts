/**
 * Which of several groups may be told of, when each tells how many people are in it, so that no
 * number below the minimum follows from others: not of a group, not of what a group has beside
 * the groups within it, and not when one of those is left out of the sum. Larger groups go first.
 *
 * Groups may overlap and stand within each other. A group of nobody tells of nobody.
 *
 * @param groups - the people of each, as numbers from 0
 * @param everybody - the people of all numbers that are told beside the groups
 * @returns in the order of the groups
 */
export function discloseGroups(
  groups: readonly ReadonlySet<number>[],
  everybody: ReadonlySet<number>,
  minimumGroupSize: number,
): boolean[] {
  const told = groups.map(({ size }) => size === 0);
  if (everybody.size < minimumGroupSize) return told;
  const wholes: Whole[] = [{ people: everybody, parts: [] }];
  const largestFirst = groups
    .map((people, index) => ({ people, index }))
    .filter(({ people }) => people.size >= minimumGroupSize)
    .sort((a, b) => b.people.size - a.people.size || a.index - b.index);
  for (const { people, index } of largestFirst) {
    const around = wholes.filter(whole => isWithin(people, whole.people));
    const safe = around.every(whole =>
      leavesEnough(whole.people, [...whole.parts, people], minimumGroupSize),
    );
    if (!safe) continue;
    for (const whole of around) whole.parts.push(people);
    wholes.push({ people, parts: [] });
    told[index] = true;
  }
  return told;
}

interface Whole {
  people: ReadonlySet<number>;
  /** Groups within it that are told. */
  parts: ReadonlySet<number>[];
}

/** Nobody or enough people are left when all parts are taken off, and when all but one are. */
function leavesEnough(
  whole: ReadonlySet<number>,
  parts: readonly ReadonlySet<number>[],
  minimumGroupSize: number,
): boolean {
  let outside = 0;
  const alone = parts.map(() => 0);
  for (const person of whole) {
    let part = -1;
    let times = 0;
    for (let index = 0; index < parts.length && times < 2; index++) {
      if (!parts[index].has(person)) continue;
      part = index;
      times += 1;
    }
    if (times === 0) outside += 1;
    else if (times === 1) alone[part] += 1;
  }
  const enough = (count: number) => count === 0 || count >= minimumGroupSize;
  return (
    enough(outside) &&
    alone.every((own, index) => {
      const rest = own + outside;
      // The group itself is told anyway.
      return enough(rest) || rest === parts[index].size;
    })
  );
}

function isWithin(
  people: ReadonlySet<number>,
  whole: ReadonlySet<number>,
): boolean {
  if (people.size > whole.size) return false;
  for (const person of people) if (!whole.has(person)) return false;
  return true;
}
