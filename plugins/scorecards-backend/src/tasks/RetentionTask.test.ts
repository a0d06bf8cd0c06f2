import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { component, createTestEngine } from '../__testUtils__/createTestEngine';
import { KnexHistoryStore } from '../store/HistoryStore';
import { KnexRollupStore } from '../store/KnexRollupStore';
import { RetentionTask } from './RetentionTask';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const DAY = 24 * 3600 * 1000;
const signal = new AbortController().signal;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const dayAgo = (days: number) => ago(days).slice(0, 10);

describe.each(databases.eachSupportedId())('retention on %s', databaseId => {
  async function start() {
    const { knex } = await createTestEngine(databases, databaseId, [
      component('a'),
    ]);
    const task = new RetentionTask({
      config: mockServices.rootConfig({
        data: {
          scorecards: { retention: { history: { days: 10 }, rollups: 'P20D' } },
        },
      }),
      history: new KnexHistoryStore(knex),
      rollups: new KnexRollupStore(knex),
      logger: mockServices.logger.mock(),
    });
    return { knex, task };
  }

  it('forgets history that is past its time, however much there is', async () => {
    const { knex, task } = await start();
    const old = {
      entity_ref: 'component:default/a',
      at: ago(11),
      changes: '[]',
    };
    await knex.batchInsert('entity_history', Array(5_001).fill(old), 100);
    await knex('entity_history').insert({ ...old, at: ago(9) });
    await task.run(signal);
    expect(await knex('entity_history').pluck('at')).toEqual([
      expect.stringMatching(`^${dayAgo(9)}`),
    ]);
  });

  it('keeps of each roll-up the last row, which later days repeat', async () => {
    const { knex, task } = await start();
    const levels = (group_ref: string, ...days: number[]) =>
      days.map(days_ago => ({
        scorecard_id: 'quality',
        group_ref,
        day: dayAgo(days_ago),
        body: JSON.stringify({
          entities: days_ago,
          scored: 0,
          scoreSum: 0,
          levels: {},
        }),
      }));
    await knex('daily_levels').insert([
      ...levels('group:default/quiet', 50, 40),
      ...levels('group:default/busy', 50, 30, 5),
      ...levels('group:default/new', 3),
      ...levels('group:default/on-the-day', 30, 20),
    ]);
    await knex('daily_checks').insert(
      [50, 40, 5].map(days_ago => ({
        group_ref: '*',
        day: dayAgo(days_ago),
        body: '{}',
      })),
    );

    await task.run(signal);
    await task.run(signal);
    const left = await knex('daily_levels')
      .orderBy(['group_ref', 'day'])
      .select('group_ref', 'day');
    expect(left.map(row => [row.group_ref.split('/')[1], row.day])).toEqual([
      ['busy', dayAgo(30)],
      ['busy', dayAgo(5)],
      ['new', dayAgo(3)],
      ['on-the-day', dayAgo(20)],
      ['quiet', dayAgo(40)],
    ]);
    expect(await knex('daily_checks').orderBy('day').pluck('day')).toEqual([
      dayAgo(40),
      dayAgo(5),
    ]);
    const series = await new KnexRollupStore(knex).readLevels(
      'group:default/quiet',
      { from: dayAgo(10), to: dayAgo(0) },
    );
    expect(series.get('quality')).toMatchObject([{ levels: { entities: 40 } }]);
  });

  it('stops when the backend stops', async () => {
    const { knex, task } = await start();
    await knex('entity_history').insert({
      entity_ref: 'component:default/a',
      at: ago(11),
      changes: '[]',
    });
    await task.run(AbortSignal.abort());
    expect(await knex('entity_history').pluck('at')).toHaveLength(1);
  });
});
