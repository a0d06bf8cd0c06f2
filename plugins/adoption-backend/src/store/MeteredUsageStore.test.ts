import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { MeteredUsageStore } from './MeteredUsageStore';
import type { IncomingEvent, UsageStore } from './UsageStore';

describe('MeteredUsageStore', () => {
  function meteredStore(inner: Partial<UsageStore>) {
    const noted: [string, number, object?][] = [];
    const instrument = (name: string) => ({
      add: (value: number, attributes?: object) =>
        noted.push([name, value, attributes]),
      record: (value: number) => noted.push([name, value]),
    });
    const metrics = metricsServiceMock.mock({
      createCounter: instrument,
      createHistogram: instrument,
    });
    return {
      noted,
      store: new MeteredUsageStore(inner as UsageStore, metrics),
    };
  }

  it('counts events by what became of them, and says how long they waited', async () => {
    const { noted, store } = meteredStore({
      append: async () => ['accepted', 'duplicate', 'accepted'],
    });
    const event = { receivedAt: Date.now() - 2000 } as IncomingEvent;
    const imported = { receivedAt: 0, imported: true } as IncomingEvent;

    await expect(store.append([event, event, imported])).resolves.toEqual([
      'accepted',
      'duplicate',
      'accepted',
    ]);

    expect(noted).toContainEqual([
      'adoption.ingest.events',
      2,
      { outcome: 'accepted' },
    ]);
    expect(noted).toContainEqual([
      'adoption.ingest.events',
      1,
      { outcome: 'duplicate' },
    ]);
    const lag = noted.find(([name]) => name === 'adoption.ingest.lag')![1];
    expect(lag).toBeGreaterThanOrEqual(2);
    expect(lag).toBeLessThan(60);
  });

  it('counts what was refused, and notes no commit that failed', async () => {
    const { noted, store } = meteredStore({
      append: async () => {
        throw new Error('the database is gone');
      },
      countRefused: async () => {},
    });

    await expect(store.append([])).rejects.toThrow('gone');
    expect(noted).toEqual([]);

    await store.countRefused(0, new Map([['too-old', 3]]));
    expect(noted).toEqual([
      ['adoption.ingest.events', 3, { outcome: 'refused: too-old' }],
    ]);
  });
});
