import fc from 'fast-check';
import { bucketsOf } from './buckets';

const invited = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', ''),
      fc.constantFrom('dev', 'ops', ''),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map(all =>
    all.map((values, index) => ({ userRef: `user:default/${index}`, values })),
  );

it('makes no group smaller than the threshold, unless all together are fewer', () => {
  fc.assert(
    fc.property(invited, fc.integer({ min: 3, max: 8 }), (people, smallest) => {
      const { atoms, atomOf } = bucketsOf(people, smallest);
      expect(atomOf.size).toBe(people.length);
      expect(atoms.reduce((sum, { members }) => sum + members, 0)).toBe(
        people.length,
      );
      for (const { members } of atoms)
        expect(members).toBeGreaterThanOrEqual(
          Math.min(smallest, people.length),
        );
    }),
  );
});

it('says nothing of somebody that is not so', () => {
  fc.assert(
    fc.property(invited, people => {
      const { atoms, atomOf } = bucketsOf(people, 5);
      for (const { userRef, values } of people) {
        const atom = atoms[atomOf.get(userRef)!];
        const told = atom.values.map((value, index) => value || values[index]);
        expect(told).toEqual(values);
      }
    }),
  );
});

it('tells everybody apart by everything when there is no threshold', () => {
  const people = [
    { userRef: 'a', values: ['x', '1'] },
    { userRef: 'b', values: ['x', '2'] },
  ];
  expect(bucketsOf(people, 1).atoms).toHaveLength(2);
});
