import { compareWaves, type Person, type ShownSum } from './compareWaves';
import type { TakenPart } from './TakenPart';

const TEAMS = 200;
const IN_TEAM = 5;

/** A wave that asked many small teams; it counts how often it is asked for what. */
function wave(id: string) {
  const asked = { silent: 0, isIn: 0 };
  const of: TakenPart = {
    wave: { id } as TakenPart['wave'],
    pseudonymOf: userRef => userRef,
    people: new Map(),
    silent: () => {
      asked.silent += 1;
      return new Map([[0, 2]]);
    },
    isCounted: () => true,
  };
  const participant = (atom: number) => ({
    atom,
    isIn: () => {
      asked.isIn += 1;
      return true;
    },
  });
  return { asked, of, participant };
}

it('counts alike people together, at a cost that grows with people, not with sums', () => {
  const now = wave('now');
  const then = wave('then');
  const people = Array.from({ length: TEAMS * IN_TEAM }, (_, at): Person => {
    const atom = at % TEAMS;
    return {
      now: now.participant(atom),
      then: new Map([[then.of, then.participant(atom)]]),
      isGone: false,
    };
  });
  const everybody = new Set(Array.from({ length: TEAMS }, (_, atom) => atom));
  const sums: ShownSum[] = [
    { of: then.of, atoms: everybody, release: 1 },
    ...[...everybody].map(atom => ({
      of: then.of,
      atoms: new Set([atom]),
      release: 1,
    })),
  ];
  const found = compareWaves('q', sums, people, { of: now.of, release: 1 });
  expect(found.people).toHaveLength(TEAMS);
  expect(found.people[0]).toEqual({
    count: IN_TEAM,
    atom: 0,
    rows: [0, 1],
    among: ['then:0', 'then:0'],
    isGone: false,
  });
  expect(found.people[7]).toMatchObject({ rows: [0, 8], among: [] });
  expect(found.sums[0].silent).toEqual([{ who: 'then:0', count: 2 }]);
  expect(found.sums[8].silent).toEqual([]);
  expect(then.asked).toEqual({ silent: 1, isIn: 2 * people.length });
});
