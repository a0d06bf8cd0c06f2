import { everyDay } from './everyDay';

it('has every day up to today, and what passed on each', () => {
  const days = everyDay(
    {
      days: 3,
      daily: [{ day: '2026-03-01', runs: 5, blocked: 2 }],
    } as never,
    Date.parse('2026-03-02T12:00:00Z'),
  );
  expect(days).toEqual([
    { day: '2026-02-28', passed: 0, blocked: 0 },
    { day: '2026-03-01', passed: 3, blocked: 2 },
    { day: '2026-03-02', passed: 0, blocked: 0 },
  ]);
});
