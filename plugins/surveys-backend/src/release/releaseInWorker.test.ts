import { release, type Released, type ReleaseInput } from './release';
import { releaseInWorker } from './releaseInWorker';

const input: ReleaseInput = {
  number: 1,
  thresholds: { respondents: 5, comments: 10 },
  dimensions: [{ id: 'team', parents: {} }],
  pairs: [],
  atoms: [
    { values: ['a'], members: 9 },
    { values: ['b'], members: 9 },
  ],
  variables: [
    { id: 'q', min: 1, max: 5, categories: [1, 2, 3, 4, 5], score: 'mean' },
  ],
  tallies: [
    { variable: 'q', atom: 0, value: 2, count: 6, added: 1 },
    { variable: 'q', atom: 1, value: 4, count: 7, added: 1 },
  ],
  erased: [],
  shownBefore: [],
};

/** Without maps and sets, which are another kind in another thread. */
const plain = ({ cells, outcomes }: Released) => ({
  cells: cells.map(cell => ({ ...cell, atoms: [...cell.atoms] })),
  outcomes: [...outcomes].map(([id, ofCells]) => [id, [...ofCells]]),
});

it('gives the same in a thread of its own, and says how far it is', async () => {
  const seen: number[] = [];
  const released = await releaseInWorker(input, {
    progress: done => seen.push(done),
  });
  expect(plain(released)).toEqual(plain(release(input)));
  expect(seen).toEqual([1]);
}, 30_000);

it('says that it still runs while nothing is done yet', async () => {
  const seen: number[] = [];
  await releaseInWorker(input, { progress: done => seen.push(done), beat: 1 });
  expect(seen.filter(done => done === 0).length).toBeGreaterThan(1);
}, 30_000);

it('can be stopped', async () => {
  const controller = new AbortController();
  const running = releaseInWorker(input, { signal: controller.signal });
  controller.abort();
  await expect(running).rejects.toThrow('was stopped');
}, 30_000);
