import { SumsInDoubt } from './SumsInDoubt';

// People of team a are column 0, those of team b column 1.
const teams = (sums: SumsInDoubt, wave: string) => ({
  all: () => sums.add([0, 1], [`${wave}:a`]),
  a: () => sums.add([0], [`${wave}:a`]),
  b: () => sums.add([1], []),
});

it('lets the sums of one wave stand side by side', () => {
  const first = teams(new SumsInDoubt(2), 'first');
  expect([first.all(), first.a(), first.b()]).toEqual([true, true, true]);
});

it('refuses a sum that is left with those of whom nobody knows', () => {
  const sums = new SumsInDoubt(2);
  const first = teams(sums, 'first');
  const second = teams(sums, 'second');
  expect([first.all(), first.b()]).toEqual([true, true]);
  // Everybody without team b was team a, but for whoever was silent; now it is, but for others.
  expect(second.a()).toBe(false);
  expect(second.b()).toBe(true);
});
