import { TestDatabases } from '@backstage/backend-test-utils';
import {
  component,
  createTestEngine,
  group,
} from '../__testUtils__/createTestEngine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = { credentials: {} as never };
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('measures on %s', databaseId => {
  async function start() {
    const engine = await createTestEngine(databases, databaseId, [
      group('company'),
      group('web', 'company'),
      component('a'),
      component('b', { owner: 'group:default/company' }),
    ]);
    engine.source.facts.set('a', { good: true, better: 30 });
    engine.source.facts.set('b', { good: false, better: 30 });
    await engine.pass();
    return engine;
  }
  const day = new Date().toISOString().slice(0, 10);

  it('offers two measures for each scorecard', async () => {
    const engine = await start();
    const { items } = await engine.service.listMeasures({}, credentials);
    expect(
      items.map(({ id, unit, direction }) => [id, unit, direction]),
    ).toEqual([
      ['quality.score', 'points of 100', 'up'],
      ['quality.leveled', '%', 'up'],
    ]);
  });

  it('gives the values of the platform, of one group and of each group, with their n', async () => {
    const engine = await start();
    const read = async (measureId: string, more = {}) =>
      (
        await engine.service.getMeasureSeries(
          { measureId, ...more },
          credentials,
        )
      ).points.map(point => [point.key, point.value, point.n, point.day]);
    expect(await read('quality.leveled')).toEqual([['platform', 50, 2, day]]);
    expect(await read('quality.score')).toEqual([['platform', 62.5, 2, day]]);
    const web = 'group:default/web';
    expect(await read('quality.leveled', { group: web, by: 'group' })).toEqual([
      [web, 100, 1, day],
    ]);
    expect(await read('quality.leveled', { by: 'group' })).toEqual(
      expect.arrayContaining([
        ['group:default/company', 50, 2, day],
        [web, 100, 1, day],
      ]),
    );
  });

  it('refuses an answer without end, and says what to ask for instead', async () => {
    const engine = await start();
    const groups = Array.from({ length: 100 }, (_, index) => ({
      scorecard_id: 'quality',
      group_ref: `group:default/team-${index}`,
      day: '2020-01-01',
      body: JSON.stringify({
        entities: 1,
        scored: 1,
        scoreSum: 50,
        levels: { bronze: 1 },
      }),
    }));
    await engine.knex('daily_levels').insert(groups);
    const read = (more: object) =>
      engine.service.getMeasureSeries(
        {
          measureId: 'quality.score',
          from: '2022-01-01',
          to: '2025-01-01',
          ...more,
        },
        credentials,
      );
    await expect(read({ by: 'group' })).rejects.toThrow(
      'ask for a shorter period, or for one group',
    );
    const one = await read({ by: 'group', group: 'group:default/team-7' });
    expect(one.points).toHaveLength(1097);
  });

  it('knows no other measure, whatever the reader may see', async () => {
    const engine = await start();
    for (const scope of [undefined, { visible: ['component:default/a'] }]) {
      await expect(
        engine.service.getMeasureSeries(
          { measureId: 'quality.fame', scope },
          credentials,
        ),
      ).rejects.toThrow('There is no measure "quality.fame"');
    }
  });

  it('has no value where nothing is conclusive', async () => {
    const engine = await createTestEngine(databases, databaseId, [
      component('unknown'),
    ]);
    await engine.pass();
    const score = await engine.service.getMeasureSeries(
      { measureId: 'quality.score' },
      credentials,
    );
    expect(score.points).toEqual([]);
  });
});

describe.each(databases.eachSupportedId())('outages on %s', databaseId => {
  it('says without SQL that the database is away, and goes on when it is back', async () => {
    const engine = await createTestEngine(databases, databaseId, [
      component('a'),
    ]);
    engine.source.facts.set('a', { good: true, better: 30 });
    const signal = new AbortController().signal;
    await engine.pass();
    engine.source.facts.set('a', { good: false, better: 30 });
    await engine.collections.collect(engine.source, signal);

    const entityRef = 'component:default/a';
    await engine.knex.schema.renameTable('entities', 'entities_away');
    for (const read of [
      () => engine.service.getEntity({ entityRef }, credentials),
      () => engine.service.getOverview({}, credentials),
      () => engine.service.getHealth({}, credentials),
    ]) {
      const error = await read().catch((thrown: Error) => thrown);
      expect(error).toMatchObject({ name: 'ServiceUnavailableError' });
      expect(JSON.stringify([(error as Error).message, error])).not.toMatch(
        /select |"entities"|ruleset/,
      );
    }
    expect(await engine.evaluation.run(signal)).toMatchObject({ entities: 0 });

    await engine.knex.schema.renameTable('entities_away', 'entities');
    expect(await engine.evaluation.run(signal)).toMatchObject({ entities: 1 });
    const { scorecards } = await engine.service.getEntity(
      { entityRef },
      credentials,
    );
    expect(scorecards[0].levelId).toBe('none');
  });
});
