/** People of a whole or of a part: who was active, and who all could have been. */
export interface Crowd {
  /** Numbers of people. */
  active: ReadonlySet<number>;
  /** Entity refs of everyone who is in it, whether they came or not. */
  members: ReadonlySet<string>;
}

/** Of people who are left when others are taken off: how many were active, and how many are in it. */
interface Left {
  active: number;
  members: number;
}

function isEnough({ active, members }: Left, minimumGroupSize: number) {
  return active === 0
    ? members === 0 || members >= minimumGroupSize
    : active >= minimumGroupSize;
}

function sizeOf({ active, members }: Crowd): Left {
  return { active: active.size, members: members.size };
}

const SHARED = -1;

/** Which people of a whole are in none of its parts, and which in one only. */
class Cover<T> {
  readonly #partOf = new Map<T, number>();
  #outside: number;
  #alone: number[] = [];

  constructor(size: number) {
    this.#outside = size;
  }

  add(part: ReadonlySet<T>): void {
    const { outside, alone } = this.with(part);
    const index = this.#alone.length;
    for (const person of part) {
      const isFirst = !this.#partOf.has(person);
      this.#partOf.set(person, isFirst ? index : SHARED);
    }
    this.#outside = outside;
    this.#alone = alone;
  }

  /** How many would be in no part, and how many in each alone, with one more part. */
  with(part: ReadonlySet<T>): { outside: number; alone: number[] } {
    const alone = [...this.#alone];
    let own = 0;
    for (const person of part) {
      const other = this.#partOf.get(person);
      if (other === undefined) own += 1;
      else if (other !== SHARED) alone[other] -= 1;
    }
    return { outside: this.#outside - own, alone: [...alone, own] };
  }
}

/** Something that is told, with the groups within it that are told, too. */
class Whole {
  readonly #crowd: Crowd;
  readonly #active: Cover<number>;
  readonly #members: Cover<string>;
  readonly #parts: Left[] = [];

  constructor(crowd: Crowd) {
    this.#crowd = crowd;
    this.#active = new Cover(crowd.active.size);
    this.#members = new Cover(crowd.members.size);
  }

  contains({ active, members }: Crowd): boolean {
    return (
      isWithin(members, this.#crowd.members) &&
      isWithin(active, this.#crowd.active)
    );
  }

  add(part: Crowd): void {
    this.#active.add(part.active);
    this.#members.add(part.members);
    this.#parts.push(sizeOf(part));
  }

  /**
   * Who would be left with one more part: when all parts are taken off, and when all but one are.
   * Where that leaves the one alone it is told anyway.
   */
  restsWith(part: Crowd): Left[] {
    const active = this.#active.with(part.active);
    const members = this.#members.with(part.members);
    const outside = { active: active.outside, members: members.outside };
    const rests = [...this.#parts, sizeOf(part)].flatMap((size, index) => {
      const rest = {
        active: outside.active + active.alone[index],
        members: outside.members + members.alone[index],
      };
      const isPart =
        rest.active === size.active && rest.members === size.members;
      return isPart ? [] : [rest];
    });
    return [outside, ...rests];
  }
}

/**
 * Which of several groups may be told of, when each tells how many people of it were active, so that
 * no number below the minimum follows from others: not of a group, not of what a group has beside
 * the groups within it, and not when one of those is left out of the sum. That nobody of a few came
 * would tell of each of them, so that nobody may be left only where nobody or enough people could
 * have been. Larger groups go first.
 *
 * Groups may overlap and stand within each other.
 *
 * @param everybody - the people of all numbers that are told beside the groups
 * @returns in the order of the groups
 */
export function discloseGroups(
  groups: readonly Crowd[],
  everybody: Crowd,
  minimumGroupSize: number,
): boolean[] {
  const told = groups.map(() => false);
  const enough = (left: Left) => isEnough(left, minimumGroupSize);
  if (!enough(sizeOf(everybody))) return told;
  const wholes = [new Whole(everybody)];
  const largestFirst = groups
    .map((crowd, index) => ({ crowd, index }))
    .filter(({ crowd }) => crowd.members.size > 0 && enough(sizeOf(crowd)))
    .sort(
      (a, b) =>
        b.crowd.active.size - a.crowd.active.size ||
        b.crowd.members.size - a.crowd.members.size ||
        a.index - b.index,
    );
  for (const { crowd, index } of largestFirst) {
    const around = wholes.filter(whole => whole.contains(crowd));
    if (!around.every(whole => whole.restsWith(crowd).every(enough))) continue;
    for (const whole of around) whole.add(crowd);
    wholes.push(new Whole(crowd));
    told[index] = true;
  }
  return told;
}

function isWithin<T>(people: ReadonlySet<T>, whole: ReadonlySet<T>): boolean {
  if (people.size > whole.size) return false;
  for (const person of people) if (!whole.has(person)) return false;
  return true;
}
