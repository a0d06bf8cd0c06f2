import { TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  organisation,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(60_000);

it('tells what became of answers and releases, of nobody and no survey', async () => {
  const noted: [string, number, object?][] = [];
  const instrument = (name: string) => ({
    add: (value: number, by?: object) => noted.push([name, value, by]),
    record: (value: number, by?: object) => noted.push([name, value, by]),
  });
  const gauges = new Map<string, () => Promise<number | undefined>>();
  const releaseLag = () => gauges.get('surveys.release.lag')!();
  const surveys = await startSurveys(databases, 'SQLITE_3', {
    entities: organisation({ web: 6 }),
    also: [
      metricsServiceMock.mock({
        createCounter: instrument,
        createHistogram: instrument,
        createObservableGauge: name => ({
          addCallback: callback => {
            gauges.set(name, async () => {
              let seen: number | undefined;
              await callback({
                observe: value => {
                  seen = value;
                },
              });
              return seen;
            });
          },
          removeCallback: () => {},
        }),
      }).factory,
    ],
  });
  const wave = await surveys.open(pulse());
  for (const index of [0, 1, 2, 3, 4])
    await surveys.answer(`web-${index}`, wave.id, { recommend: 9 });
  await surveys.answer('web-0', wave.id, { recommend: 2 });
  const answered = noted.splice(0);
  expect(answered.filter(([name]) => name === 'surveys.responses')).toEqual([
    ...Array(5).fill(['surveys.responses', 1, { outcome: 'stored' }]),
    ['surveys.responses', 1, { outcome: 'known' }],
  ]);
  expect(
    answered.filter(([name]) => name === 'surveys.responses.duration'),
  ).toEqual(
    Array(6).fill([
      'surveys.responses.duration',
      expect.any(Number),
      undefined,
    ]),
  );

  await surveys.close(wave.id);
  expect(noted.splice(0)).toEqual([
    ['surveys.release.duration', expect.any(Number), { outcome: 'released' }],
  ]);

  expect(await releaseLag()).toBe(0);

  // What cannot be stored or released is told, too.
  const second = await surveys.nextWave('pulse');
  await surveys.knex.schema.renameTable('answers', 'answers_away');
  await surveys.answer('web-0', second.id, { recommend: 9 });
  expect(noted).toContainEqual(['surveys.responses', 1, { outcome: 'failed' }]);
  await surveys.close(second.id);
  expect(noted).toContainEqual([
    'surveys.release.duration',
    expect.any(Number),
    { outcome: 'failed' },
  ]);
  await surveys
    .knex('waves')
    .where({ id: second.id })
    .update({
      closes_at: new Date(Date.now() - 3_600_000).toISOString(),
    });
  expect(await releaseLag()).toBeGreaterThanOrEqual(3600);
  await surveys.knex.schema.renameTable('answers_away', 'answers');
});
