import { simulateUse } from './population';

const LAST = 20_780;
const dayOf = (at: string) => Math.floor(Date.parse(at) / 86_400_000);

describe('simulateUse', () => {
  it('gives the same past whenever it is asked', () => {
    const before = simulateUse(40, LAST).filter(
      ({ plugin }) => plugin !== 'catalog',
    );
    const after = simulateUse(40, LAST + 1).filter(
      ({ at, plugin }) => plugin !== 'catalog' && dayOf(at) <= LAST,
    );
    const kept = before.filter(({ at }) => dayOf(at) > LAST + 1 - 84);
    expect(after.filter(({ at }) => dayOf(at) > LAST + 1 - 84)).toEqual(kept);
  });

  it('has newcomers, a weekly rhythm, people who leave, and the planted change', () => {
    const uses = simulateUse(200, LAST);
    const first = new Map<string, number>();
    const last = new Map<string, number>();
    for (const { person, at } of uses) {
      first.set(person, Math.min(first.get(person) ?? Infinity, dayOf(at)));
      last.set(person, Math.max(last.get(person) ?? 0, dayOf(at)));
    }
    expect(first.size).toBeGreaterThan(100);
    expect(Math.max(...last.values())).toBeLessThanOrEqual(LAST);
    const weekend = uses.filter(({ at }) =>
      [0, 6].includes(new Date(at).getUTCDay()),
    );
    expect(weekend.length / uses.length).toBeLessThan(0.1);
    const gone = [...last].filter(
      ([person, day]) => day <= first.get(person)! + 14 && day < LAST - 28,
    );
    expect(gone.length).toBeGreaterThan(10);
    const shareOfCatalog = (from: number, to: number) => {
      const some = uses.filter(
        ({ at }) => dayOf(at) >= from && dayOf(at) <= to,
      );
      return (
        some.filter(({ plugin }) => plugin === 'catalog').length / some.length
      );
    };
    expect(shareOfCatalog(LAST - 20, LAST)).toBeGreaterThan(
      shareOfCatalog(LAST - 60, LAST - 22) + 0.03,
    );
  });
});
