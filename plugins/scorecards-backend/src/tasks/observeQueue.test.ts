import { TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import path from 'node:path';
import type { RulesetHolder } from '../definitions/RulesetHolder';
import { KnexEvaluationStore } from '../store/KnexEvaluationStore';
import { observeQueue } from './observeQueue';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

it.each(databases.eachSupportedId())(
  'tells how many entities wait, from the first rules on, and for how long, on %s',
  async databaseId => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({
      directory: path.resolve(__dirname, '../../migrations'),
    });
    const entity = (name: string, more: object) => ({
      entity_ref: `component:default/${name}`,
      kind: 'component',
      title: name,
      sort_title: name,
      seen_at: '2028-01-01T00:00:00.000Z',
      ...more,
    });
    await knex('entities').insert([
      entity('done', { dirty: 0, ruleset: 2 }),
      entity('changed', { dirty: 1, ruleset: 2 }),
      entity('old-rules', { dirty: 0, ruleset: 1 }),
    ]);
    const current = { id: 0 };
    const observed: Record<string, number[]> = {};
    const callbacks: (() => Promise<void>)[] = [];
    observeQueue(
      metricsServiceMock.mock({
        createObservableGauge: name => ({
          addCallback: callback => {
            observed[name] = [];
            callbacks.push(async () =>
              callback({ observe: value => observed[name].push(value) }),
            );
          },
          removeCallback: () => {},
        }),
      }),
      {
        holder: { current } as RulesetHolder,
        store: new KnexEvaluationStore(knex),
      },
    );
    const now = jest.spyOn(Date, 'now');
    const collect = async (at: number) => {
      now.mockReturnValue(at);
      for (const callback of callbacks) await callback();
    };
    try {
      await collect(1_000);
      current.id = 2;
      await collect(2_000);
      await collect(62_000);
      await knex('entities').update({ dirty: 0, ruleset: 2 });
      await collect(122_000);
      await knex('entities').update({ dirty: 1 });
      await collect(182_000);
    } finally {
      now.mockRestore();
    }
    expect(observed).toEqual({
      'scorecards.evaluation.waiting': [2, 2, 0, 3],
      'scorecards.evaluation.lag': [0, 0, 60, 0, 0],
    });
  },
);
