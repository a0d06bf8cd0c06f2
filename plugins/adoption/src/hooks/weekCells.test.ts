import { mondaysUntil } from './weekCells';

describe('mondaysUntil', () => {
  it('ends with the last week that is over', () => {
    // A Sunday, and the Saturday before.
    expect(mondaysUntil('2026-11-22', 2)).toEqual(['2026-11-09', '2026-11-16']);
    expect(mondaysUntil('2026-11-21', 2)).toEqual(['2026-11-02', '2026-11-09']);
  });
});
