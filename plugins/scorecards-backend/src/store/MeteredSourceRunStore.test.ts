import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { MeteredSourceRunStore } from './MeteredSourceRunStore';
import type { SourceRunStore } from './SourceRunStore';

describe('MeteredSourceRunStore', () => {
  it('notes how long collections and passes took, and how they ended', async () => {
    const noted: [string, number, object?][] = [];
    const instrument = (name: string) => ({
      add: (value: number) => noted.push([name, value]),
      record: (value: number, attributes?: object) =>
        noted.push([name, value, attributes]),
    });
    const done = async () => {};
    const store = new MeteredSourceRunStore(
      {
        start: done,
        finish: done,
        writePass: done,
      } as Partial<SourceRunStore> as SourceRunStore,
      metricsServiceMock.mock({
        createCounter: instrument,
        createHistogram: instrument,
      }),
    );

    await store.finish('npm', { status: 'ok', progress: 0 });
    expect(noted).toEqual([]);

    await store.start('files', new Date());
    await store.finish('files', { status: 'failing', progress: 3 });
    await store.writePass({ at: '', seconds: 1.5, entities: 7, message: 'no' });
    expect(noted).toEqual([
      [
        'scorecards.collection.duration',
        expect.any(Number),
        { source: 'files', status: 'failing' },
      ],
      ['scorecards.evaluation.duration', 1.5, { failed: true }],
      ['scorecards.evaluation.entities', 7],
    ]);
  });
});
