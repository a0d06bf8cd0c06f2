import { peopleOf, plantedChanges, simulateUse } from './population';

const LAST = 20_780;
const dayOf = (at: string) => Math.floor(Date.parse(at) / 86_400_000);
const isWithin =
  ({ from, to }: { from: number; to: number }) =>
  ({ at }: { at: string }) =>
    dayOf(at) >= from && dayOf(at) <= to;

describe('simulateUse', () => {
  it('gives the same past whenever it is asked, today and in years', () => {
    for (let from = 20_100; from < 23_000; from += 97) {
      const days = { from, to: from + (from % 60) };
      const wide = { from: from - (from % 41), to: days.to + (from % 37) };
      const byPerson = [...simulateUse(30, wide)].filter(isWithin(days));
      expect(byPerson).toEqual(simulateUse(30, days));
    }
  });

  it('gives every use an id of its own', () => {
    const ids = simulateUse(80, { from: LAST - 84, to: LAST }).map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 50))
      expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('keeps as many people as are asked for, newcomers among them, for years', () => {
    for (const to of [LAST, LAST + 51, LAST + 1000]) {
      const shown = peopleOf(80, { from: to - 83, to });
      expect(shown.length).toBeGreaterThan(65);
      expect(shown.length).toBeLessThan(95);
      const before = new Set(peopleOf(80, { from: to - 200, to: to - 84 }));
      const fresh = shown.filter(person => !before.has(person));
      expect(fresh.length).toBeGreaterThan(25);
    }
  });

  it('has a weekly rhythm, and people who leave', () => {
    const uses = simulateUse(200, { from: LAST - 84, to: LAST });
    const first = new Map<string, number>();
    const last = new Map<string, number>();
    for (const { person, at } of uses) {
      first.set(person, Math.min(first.get(person) ?? Infinity, dayOf(at)));
      last.set(person, Math.max(last.get(person) ?? 0, dayOf(at)));
    }
    expect(Math.max(...last.values())).toBeLessThanOrEqual(LAST);
    expect(
      uses.filter(({ at }) => [0, 6].includes(new Date(at).getUTCDay())),
    ).toEqual([]);
    const gone = [...last].filter(
      ([person, day]) => day <= first.get(person)! + 14 && day < LAST - 28,
    );
    expect(gone.length).toBeGreaterThan(10);
  });

  it('has a change on a known day, which more people use the catalog after', () => {
    const days = { from: LAST - 83, to: LAST };
    const [{ day, better }, ...others] = plantedChanges(days);
    expect(others).toEqual([]);
    expect([new Date(day * 86_400_000).toISOString(), better]).toEqual([
      '2026-09-14T00:00:00.000Z',
      true,
    ]);
    const catalogShare = (span: { from: number; to: number }) => {
      const visits = new Set<string>();
      const catalog = new Set<string>();
      for (const { person, at, plugin } of simulateUse(400, span)) {
        visits.add(`${person} ${dayOf(at)}`);
        if (plugin === 'catalog') catalog.add(`${person} ${dayOf(at)}`);
      }
      return catalog.size / visits.size;
    };
    const before = catalogShare({ from: day - 28, to: day - 1 });
    const after = catalogShare({ from: day, to: day + 27 });
    expect(after - before).toBeGreaterThan(0.15);
    // Twelve weeks later it is taken back.
    const [back] = plantedChanges({ from: day + 1, to: day + 84 });
    expect(back).toEqual({ day: day + 84, better: false });
  });

  it('has searches for a few things, by enough people in a week, of which one in six finds nothing', () => {
    const uses = simulateUse(80, { from: LAST - 6, to: LAST });
    const searches = uses.filter(({ action }) => action === 'search');
    const people = new Map<string, Set<string>>();
    for (const { term, person } of searches) {
      const known = people.get(term!) ?? new Set();
      people.set(term!, known.add(person));
    }
    const told = [...people.values()].filter(({ size }) => size >= 5);
    expect(told.length).toBeGreaterThan(2);
    const year = simulateUse(80, { from: LAST - 364, to: LAST }).filter(
      ({ action }) => action === 'search',
    );
    const nothing = year.filter(({ value }) => value === 0).length;
    expect(nothing / year.length).toBeGreaterThan(0.12);
    expect(nothing / year.length).toBeLessThan(0.22);
  });
});
