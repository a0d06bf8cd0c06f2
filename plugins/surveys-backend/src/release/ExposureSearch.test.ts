import fc from 'fast-check';
import { attack } from '../__testUtils__/attacker';
import { ExposureSearch } from './ExposureSearch';

const SMALLEST = 5;
const PEOPLE = 9;
const WEIGHTS = new Array(PEOPLE).fill(1);

const row = fc.uniqueArray(fc.nat(PEOPLE - 1), { minLength: 1 });

const sorted = (union: readonly number[]) => [...union].sort((a, b) => a - b);

it('finds what follows from the rows that are left, one after the other taken away', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), rows => {
      const search = new ExposureSearch(WEIGHTS, SMALLEST);
      for (let left = rows.length; left >= 0; left--) {
        const now = rows.slice(0, left);
        const follows = attack(
          PEOPLE,
          now.map(one => person => one.includes(person)),
          SMALLEST,
        ).map(sorted);
        const found = search.find(now);
        expect(found === undefined).toBe(follows.length === 0);
        const unions = found?.kind === 'exposed' ? found.unions : [];
        expect(follows).toEqual(expect.arrayContaining(unions.map(sorted)));
      }
    }),
  );
});

it('does not tell what followed from published rows alone', () => {
  const published = [[0, 1]];
  const search = new ExposureSearch(WEIGHTS, SMALLEST, published);
  expect(search.find([...published, [0, 1, 2, 3, 4]])).toEqual({
    kind: 'exposed',
    unions: [[2, 3, 4]],
  });
  expect(search.find(published)).toBeUndefined();
});
