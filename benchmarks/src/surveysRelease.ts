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

/** A made-up organisation that is the same every time, in which every question is skipped by others. */
export function largeOrganisation(questions: number): ReleaseInput {
  let state = 7;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const atoms: Atom[] = [];
  const indexOf = new Map<string, number>();
  const tallies = new Map<string, Tally>();
  for (let team = 0; team < TEAMS; team++) {
    const size = 2 + Math.floor(-MEAN_SIZE * Math.log(1 - random()));
    for (let person = 0; person < size; person++) {
      const values = [
        `team-${team}`,
        `role-${Math.floor(random() * ROLES)}`,
        `site-${Math.floor(random() * SITES)}`,
      ];
      const key = values.join();
      const atom = indexOf.get(key) ?? atoms.length;
      indexOf.set(key, atom);
      const members = (atoms[atom]?.members ?? 0) + 1;
      atoms[atom] = { values, members };
      if (random() > ANSWERS) continue;
      for (let question = 0; question < questions; question++) {
        if (random() < SKIPS) continue;
        const value = 1 + Math.floor(random() * 5);
        const id = `${question}:${atom}:${value}`;
        const known = tallies.get(id);
        tallies.set(id, {
          variable: `q${question}`,
          atom,
          value,
          count: (known?.count ?? 0) + 1,
          added: 1,
        });
      }
    }
  }
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
  };
}
