import { wilsonInterval } from '@thrive/stats';
import fc from 'fast-check';
import { retirementHints, type TellableUse } from './retirement';

const use = (change: Partial<TellableUse> = {}): TellableUse => ({
  id: 'docs',
  people: 60,
  share: wilsonInterval(60, 100),
  fourWeekRetention: wilsonInterval(40, 80),
  weeks: Array.from({ length: 12 }, () => 30),
  ...change,
});
const doubtsOf = (change: Partial<TellableUse>) =>
  retirementHints([use(change)]).flatMap(({ doubts }) => doubts);

describe('contribution to retirement', () => {
  it('has nothing to say of what is used', () => {
    expect(retirementHints([use()])).toEqual([]);
  });

  it('names what is missing, and says of few that they are few', () => {
    expect(
      doubtsOf({ people: 0, share: wilsonInterval(0, 100), weeks: [] }),
    ).toEqual(['unused']);
    expect(doubtsOf({ people: undefined, share: undefined })).toEqual(['few']);
    expect(doubtsOf({ share: wilsonInterval(6, 200) })).toEqual([
      'little-reach',
    ]);
    expect(doubtsOf({ fourWeekRetention: wilsonInterval(5, 100) })).toEqual([
      'few-return',
    ]);
    const faded = [...Array.from({ length: 8 }, () => 30), 10, 10, 5, 5];
    expect(doubtsOf({ weeks: faded })).toEqual(['fading']);
  });

  it('does not take a small sample for a bad one, or what is new for what fades', () => {
    expect(doubtsOf({ share: wilsonInterval(1, 12) })).toEqual([]);
    expect(doubtsOf({ fourWeekRetention: wilsonInterval(1, 8) })).toEqual([]);
    const begun = [...Array.from({ length: 8 }, () => 0), 5, 9, 12, 20];
    expect(doubtsOf({ weeks: begun })).toEqual([]);
    expect(doubtsOf({ weeks: [undefined, 9, 9, 9, 9, 5, 5, 5] })).toEqual([]);
  });

  const uses = fc.array(
    fc.record({
      active: fc.integer({ min: 0, max: 200 }),
      back: fc.integer({ min: 0, max: 50 }),
      hidden: fc.boolean(),
      weeks: fc.array(fc.option(fc.nat(40), { nil: undefined }), {
        minLength: 12,
        maxLength: 12,
      }),
    }),
  );

  it('puts what misses more first, and weighs between nothing and everything', () => {
    fc.assert(
      fc.property(uses, given => {
        const all = given.map(({ active, back, hidden, weeks }, index) =>
          use({
            id: `capability-${index}`,
            people: hidden ? undefined : active,
            share: hidden ? undefined : wilsonInterval(active, 200),
            fourWeekRetention: wilsonInterval(back, 50),
            weeks,
          }),
        );
        const hints = retirementHints(all);
        hints.forEach(({ weight, doubts, id }, index) => {
          expect(doubts.length).toBeGreaterThan(0);
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1);
          expect(weight).toBeLessThanOrEqual(hints[index - 1]?.weight ?? 1);
          // Fewer people never make it less of a candidate.
          const one = all.find(each => each.id === id)!;
          if (!one.share) return;
          const [less] = retirementHints([
            { ...one, people: 1, share: wilsonInterval(0, 200) },
          ]);
          const bound = one.people === 0 ? 0 : weight;
          expect(less.weight).toBeGreaterThanOrEqual(bound);
        });
      }),
    );
  });
});
