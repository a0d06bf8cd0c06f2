import { TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import path from 'node:path';
import type { RulesetHolder } from '../definitions/RulesetHolder';
import { KnexEvaluationStore } from '../store/KnexEvaluationStore';
import { observeQueue } from './observeQueue';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

it.each(databases.eachSupportedId())(
  'tells how many entities wait, from the first rules on, on %s',
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
    const observed: number[] = [];
    let collect: (() => Promise<void>) | undefined;
    observeQueue(
      metricsServiceMock.mock({
        createObservableGauge: () => ({
          addCallback: callback => {
            collect = async () =>
              callback({ observe: value => observed.push(value) });
          },
          removeCallback: () => {},
        }),
      }),
      {
        holder: { current } as RulesetHolder,
        store: new KnexEvaluationStore(knex),
      },
    );
    await collect!();
    expect(observed).toEqual([]);
    current.id = 2;
    await collect!();
    expect(observed).toEqual([2]);
  },
);
