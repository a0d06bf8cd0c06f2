import { TestDatabases } from '@backstage/backend-test-utils';
import {
  component,
  createTestEngine,
  DEFINITIONS,
  group,
} from './__testUtils__/createTestEngine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = { credentials: {} as never };
const a = { entityRef: 'component:default/a' };

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'what comes in, on %s',
  databaseId => {
    const start = (...names: string[]) =>
      createTestEngine(databases, databaseId, [
        group('web'),
        ...names.map(name => component(name)),
      ]);

    it('keeps the result when a source fails, and says that it is stale', async () => {
      const engine = await start('a');
      engine.source.facts.set('a', { good: true, better: 30 });
      await engine.pass();
      engine.source.behave = async () => {
        throw new Error('the registry is down');
      };
      await engine.pass();

      const { scorecards } = await engine.service.getEntity(a, credentials);
      expect(scorecards[0].levelId).toBe('silver');
      expect(scorecards[0].results[0]).toMatchObject({
        state: 'pass',
        stale: { source: 'test', error: 'the registry is down' },
      });
      const health = await engine.service.getHealth({}, credentials);
      expect(health.sources.find(({ id }) => id === 'test')).toMatchObject({
        status: 'failing',
        errors: 1,
        recentErrors: [
          { entityRef: 'component:default/a', error: 'the registry is down' },
        ],
      });

      engine.source.behave = undefined;
      await engine.pass();
      const after = await engine.service.getEntity(a, credentials);
      expect(after.scorecards[0].results[0].stale).toBeUndefined();
    });

    it('soon asks a catalog again that had nothing when it was still starting', async () => {
      const engine = await start('a');
      engine.setEntities([]);
      await engine.pass();
      expect((await engine.service.getEntity(a, credentials)).status).toBe(
        'not-known',
      );
      engine.setEntities([group('web'), component('a')]);
      const signal = new AbortController().signal;
      await engine.collections.collectNewcomers(signal);
      await engine.evaluation.run(signal);
      expect((await engine.service.getEntity(a, credentials)).status).toBe(
        'evaluated',
      );
    });

    it('says that a source is not whole when single entities cannot be read', async () => {
      const engine = await start('a', 'b');
      engine.source.facts.set('a', { good: true });
      engine.source.behave = async () => [
        { entityRef: 'component:default/a', data: { good: true } },
        { entityRef: 'component:default/b', error: 'its folder is gone' },
      ];
      await engine.pass();
      const { sources } = await engine.service.getHealth({}, credentials);
      expect(sources.find(({ id }) => id === 'test')).toMatchObject({
        status: 'degraded',
        message:
          '1 of 2 entities could not be read; what was known of them stays',
      });
      const { problems } = await engine.service.getOverview({}, credentials);
      expect(problems).toBe(1);
    });

    it('gives up on a source that hangs and leaves out facts of others', async () => {
      const engine = await start('a', 'b');
      engine.source.batchTimeout = { seconds: 0.05 } as never;
      engine.source.behave = () => new Promise(() => {});
      await engine.pass();
      let health = await engine.service.getHealth({}, credentials);
      expect(health.sources.find(({ id }) => id === 'test')?.message).toMatch(
        'no answer within',
      );

      engine.source.behave = async () => [
        { entityRef: 'component:default/a', data: { good: true } },
        { entityRef: 'component:default/somebody-elses', data: { good: true } },
      ];
      await engine.pass();
      health = await engine.service.getHealth({}, credentials);
      expect(health.sources.find(({ id }) => id === 'test')?.message).toMatch(
        'which it was not asked about',
      );
      expect(
        (await engine.service.getEntity(a, credentials)).scorecards[0].levelId,
      ).toBe('bronze');
    });

    it('stores neither a 10 MB fact nor one with a poisoned key, and takes what text holds', async () => {
      const engine = await start('a', 'b', 'c');
      engine.source.facts.set('a', { text: 'x'.repeat(10 * 1024 * 1024) });
      engine.source.facts.set('b', JSON.parse('{"__proto__": {"good": true}}'));
      engine.source.facts.set('c', {
        good: true,
        text: 'nul \u0000, half \ud800 a pair',
      });
      await engine.pass();

      const health = await engine.service.getHealth({}, credentials);
      const source = health.sources.find(({ id }) => id === 'test');
      expect(source?.recentErrors.map(({ error }) => error)).toEqual([
        expect.stringMatching('the most that is stored is'),
        expect.stringMatching('the key "__proto__"'),
      ]);
      const { scorecards } = await engine.service.getEntity(
        { entityRef: 'component:default/c' },
        credentials,
      );
      expect(scorecards[0].levelId).toBe('bronze');
      expect(({} as { good?: boolean }).good).toBeUndefined();
    });

    it('takes facts that are pushed, and rejects a bad one alone', async () => {
      const engine = await start('a', 'b');
      await engine.define(
        DEFINITIONS.replace(
          'test.better, operator: greaterThan, value: 10',
          'ci.coverage, operator: greaterThan, value: 80',
        ),
      );
      engine.source.facts.set('a', { good: true });
      await engine.pass();
      const { rejected, ...counts } = await engine.service.pushFacts(
        {
          source: 'ci',
          facts: [
            { entityRef: 'Component:default/A', data: { coverage: 91 } },
            { entityRef: 'component:default/a', data: { coverage: 3 } },
            { entityRef: 'component:default/nobody', data: {} },
            {
              entityRef: 'component:default/b',
              data: JSON.parse('{"constructor": 1}'),
            },
            { entityRef: 'component:default/b', data: { coverage: 'much' } },
            { entityRef: 'component:default/b', data: { covrage: 91 } },
          ],
        },
        credentials,
      );

      expect(counts).toEqual({ accepted: 1, changed: 1 });
      expect(rejected.map(({ index, reason }) => [index, reason])).toEqual([
        [1, expect.stringMatching('stands twice')],
        [2, expect.stringMatching('not known')],
        [3, expect.stringMatching('the key "constructor"')],
        [4, '"coverage" is string; its schema wants number'],
        [5, 'the fact has "covrage", which its schema does not name'],
      ]);
      await engine.pass();
      expect(
        (await engine.service.getEntity(a, credentials)).scorecards[0].levelId,
      ).toBe('silver');
      await expect(
        engine.service.pushFacts({ source: 'no-such', facts: [] }, credentials),
      ).rejects.toThrow('there are ci');
    });

    it('keeps the last good form of a definition that breaks, and drops one that is removed', async () => {
      const engine = await start('a');
      engine.source.facts.set('a', { good: true, better: 30 });
      await engine.pass();
      await engine.define(
        DEFINITIONS.replace('operator: greaterThan', 'operator: biggerThan'),
      );
      await engine.pass();
      const { problems } = (await engine.service.getHealth({}, credentials))
        .definitions;
      expect(problems).toEqual([
        expect.objectContaining({
          id: 'better',
          line: 19,
          message: expect.stringMatching('unknown operator "biggerThan"'),
        }),
      ]);
      expect(
        (await engine.service.getEntity(a, credentials)).scorecards[0].levelId,
      ).toBe('silver');

      await engine.define('checks: []');
      await engine.pass();
      expect(
        (await engine.service.getEntity(a, credentials)).scorecards,
      ).toEqual([]);
      const { items } = await engine.service.getEntityHistory(a, credentials);
      expect(items[0].changes[0].reason).toBe('The scorecard was removed.');
    });

    it('finds the last good form after the file was renamed, too', async () => {
      const engine = await start('a');
      engine.source.facts.set('a', { good: true, better: 30 });
      await engine.define(DEFINITIONS, 'renamed.yaml');
      await engine.define('scorecards: [', 'renamed.yaml');
      await engine.pass();
      const { problems } = (await engine.service.getHealth({}, credentials))
        .definitions;
      expect(problems).toHaveLength(1);
      expect(
        (await engine.service.getEntity(a, credentials)).scorecards[0].levelId,
      ).toBe('silver');
    });
  },
);
