import fc from 'fast-check';
import { measureSearchTerms } from './searchTerms';

const K = 5;

describe('search terms', () => {
  const weeks = fc.uniqueArray(
    fc.record({
      term: fc.constantFrom('kafka', 'golden path', 'login'),
      week: fc.integer({ min: 0, max: 4 }),
      searches: fc.nat(40),
      known: fc.constant(0),
      empty: fc.constant(0),
      opened: fc.nat(20),
      people: fc.nat(9),
    }),
    { selector: ({ term, week }) => `${term} ${week}` },
  );

  it('are told of the weeks in which enough people searched for them, and of no others', () => {
    fc.assert(
      fc.property(weeks, all => {
        const told = measureSearchTerms(all, K);
        const expected = new Map<string, number>();
        for (const { term, people, searches } of all)
          if (people >= K)
            expected.set(term, (expected.get(term) ?? 0) + searches);
        expect(
          new Map(told.map(({ term, searches }) => [term, searches])),
        ).toEqual(expected);
      }),
    );
  });

  it('say how many found nothing, with the interval', () => {
    const [kafka] = measureSearchTerms(
      [
        {
          term: 'kafka',
          week: 1,
          searches: 10,
          known: 8,
          empty: 6,
          opened: 1,
          people: 5,
        },
      ],
      K,
    );
    expect(kafka).toMatchObject({
      searches: 10,
      opened: 1,
      withoutResult: { share: 0.75, n: 8 },
    });
  });
});
