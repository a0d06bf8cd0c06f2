import { isTellable } from '../disclosure/counts';
import { visitsOf, type JourneyEvent } from './journeys';

export interface PathsRequest {
  /** How many to name, of transitions, starts and ends each. */
  most: number;
  /** What fewer people did is not named. */
  minimumPeople: number;
  /**
   * What everybody else did, when the journeys are those of a part whose whole can be read: what too
   * few of them did is not named, either.
   */
  rest?: ReadonlyMap<number, readonly JourneyEvent[]>;
}

/** How often it was, and by how many different people. */
export interface Frequency {
  count: number;
  people: number;
}

/** From one place straight to another, within a visit. */
export interface Transition extends Frequency {
  from: number;
  to: number;
}

/** The place where visits began, or ended. */
export interface VisitEdge extends Frequency {
  what: number;
}

/** The counts of `top`, `hidden` and `further` together are all there were. */
export interface Ranking<T> {
  /** Most frequent first. */
  top: T[];
  /** How often it was what too few people did. */
  hidden: number;
  /** How often it was what enough people did, but is not among the most frequent. */
  further: number;
}

export interface Paths {
  transitions: Ranking<Transition>;
  starts: Ranking<VisitEdge>;
  ends: Ranking<VisitEdge>;
}

interface Entry extends Frequency {
  from: number;
  to: number;
  /** Everyone's events come together, so whoever is not the last to have counted is new. */
  last: number;
}

class Tally {
  readonly #entries = new Map<number, Map<number, Entry>>();

  add(person: number, from: number, to: number = from): void {
    let row = this.#entries.get(from);
    if (!row) this.#entries.set(from, (row = new Map()));
    const entry = row.get(to);
    if (!entry) {
      row.set(to, { from, to, count: 1, people: 1, last: person });
      return;
    }
    entry.count += 1;
    if (entry.last !== person) entry.people += 1;
    entry.last = person;
  }

  peopleOf(from: number, to: number): number {
    return this.#entries.get(from)?.get(to)?.people ?? 0;
  }

  rank<T>(
    { most, minimumPeople }: PathsRequest,
    others: Tally,
    toRow: (count: Frequency, from: number, to: number) => T,
  ): Ranking<T> {
    const all = [...this.#entries.values()].flatMap(row => [...row.values()]);
    const shown = all
      .filter(
        ({ people, from, to }) =>
          people >= minimumPeople &&
          isTellable(others.peopleOf(from, to), minimumPeople),
      )
      .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
    const top = shown.slice(0, most);
    const enough = sumOf(shown);
    return {
      top: top.map(({ count, people, from, to }) =>
        toRow({ count, people }, from, to),
      ),
      hidden: sumOf(all) - enough,
      further: enough - sumOf(top),
    };
  }
}

/**
 * Where people go next, where their visits begin and where they end. The same place again, straight
 * after, is no transition.
 *
 * @param journeys - in order of time
 */
export function topTransitions(
  journeys: ReadonlyMap<number, readonly JourneyEvent[]>,
  request: PathsRequest,
): Paths {
  const own = tallyOf(journeys);
  const others = tallyOf(request.rest ?? new Map());
  return {
    transitions: own.transitions.rank(
      request,
      others.transitions,
      (count, from, to) => ({ from, to, ...count }),
    ),
    starts: own.starts.rank(request, others.starts, (count, what) => ({
      what,
      ...count,
    })),
    ends: own.ends.rank(request, others.ends, (count, what) => ({
      what,
      ...count,
    })),
  };
}

function tallyOf(journeys: ReadonlyMap<number, readonly JourneyEvent[]>) {
  const transitions = new Tally();
  const starts = new Tally();
  const ends = new Tally();
  for (const [person, journey] of journeys) {
    for (const visit of visitsOf(journey)) {
      let here = visit[0].what;
      starts.add(person, here);
      for (const { what } of visit) {
        if (what !== here) transitions.add(person, here, what);
        here = what;
      }
      ends.add(person, here);
    }
  }
  return { transitions, starts, ends };
}

function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}
