import type { ReleaseInput } from '../../plugins/surveys-backend/src/release/release';
import type {
  Atom,
  Tally,
} from '../../plugins/surveys-backend/src/release/types';

const TEAMS = 500;
const ROLES = 8;
const SITES = 6;
/** Mean of the exponential sizes of teams. */
const MEAN_SIZE = 8;
const ANSWERS = 0.6;
const SKIPS = 0.03;

/** Somebody who was asked: where they were then, and what they said; undefined is silent, or skipped. */
export interface Asked {
  values: readonly string[];
  answers?: readonly (number | undefined)[];
}

/** Numbers from 0 to 1 that are the same every time. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A made-up organisation that is the same every time, in which every question is skipped by others. */
export function largeOrganisation(questions: number): Asked[] {
  const random = numbersFrom(7);
  const people: Asked[] = [];
  for (let team = 0; team < TEAMS; team++) {
    const size = 2 + Math.floor(-MEAN_SIZE * Math.log(1 - random()));
    for (let person = 0; person < size; person++) {
      people.push({
        values: placeIn(team, random),
        answers: random() > ANSWERS ? undefined : sayTo(questions, random),
      });
    }
  }
  return people;
}

/** A role and a site, in this team or in any. */
export function placeIn(
  team: number | undefined,
  random: () => number,
): string[] {
  return [
    `team-${team ?? Math.floor(random() * TEAMS)}`,
    `role-${Math.floor(random() * ROLES)}`,
    `site-${Math.floor(random() * SITES)}`,
  ];
}

/** An answer to all questions but those that are skipped. */
export function sayTo(questions: number, random: () => number) {
  return Array.from({ length: questions }, () =>
    random() < SKIPS ? undefined : 1 + Math.floor(random() * 5),
  );
}

/** The first release of a wave that asked these people; `atomOf` says where each of them is. */
export function inputOf(
  people: readonly Asked[],
  questions: number,
): ReleaseInput & { atomOf: readonly number[] } {
  const atoms: Atom[] = [];
  const indexOf = new Map<string, number>();
  const tallies = new Map<string, Tally>();
  const atomOf = people.map(({ values, answers = [] }) => {
    const key = values.join();
    const atom = indexOf.get(key) ?? atoms.length;
    indexOf.set(key, atom);
    atoms[atom] = { values, members: (atoms[atom]?.members ?? 0) + 1 };
    answers.forEach((value, question) => {
      if (value === undefined) return;
      const id = `${question}:${atom}:${value}`;
      const count = (tallies.get(id)?.count ?? 0) + 1;
      const variable = `q${question}`;
      tallies.set(id, { variable, atom, value, count, added: 1 });
    });
    return atom;
  });
  return {
    number: 1,
    thresholds: { respondents: 5, comments: 10 },
    dimensions: ['team', 'role', 'site'].map(id => ({ id, parents: {} })),
    pairs: [],
    atoms,
    variables: Array.from({ length: questions }, (_, question) => ({
      id: `q${question}`,
      min: 1,
      max: 5,
      categories: [1, 2, 3, 4, 5],
      score: 'mean' as const,
    })),
    tallies: [...tallies.values()],
    erased: [],
    shownBefore: [],
    atomOf,
  };
}
