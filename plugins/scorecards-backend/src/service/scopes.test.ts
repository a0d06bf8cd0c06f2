import { TestDatabases } from '@backstage/backend-test-utils';
import {
  component,
  createTestEngine,
  group,
} from '../__testUtils__/createTestEngine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = { credentials: {} as never };
const a = { entityRef: 'component:default/a' };

/** Two scorecards: "open" over `test.good`, "secret" over `test.better`. */
const DEFINITIONS = `
scorecards:
  - { id: open, title: Open, levels: [{ id: first, name: First, checks: [good] }] }
  - { id: secret, title: Secret, levels: [{ id: first, name: First, checks: [better] }] }
checks:
  - { id: good, title: Good, rule: { fact: test.good, operator: equals, value: true } }
  - { id: better, title: Better, rule: { fact: test.better, operator: equals, value: true } }
`;

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'what a reader may see on %s',
  databaseId => {
    async function start() {
      const engine = await createTestEngine(databases, databaseId, [
        group('web'),
        component('a'),
        component('b'),
      ]);
      await engine.define(DEFINITIONS);
      engine.source.facts.set('a', { good: true, better: true });
      engine.source.facts.set('b', { good: true, better: false });
      await engine.pass();
      engine.source.facts.set('a', { good: false, better: false });
      await engine.pass();
      return engine;
    }
    const scope = {
      filter: { key: 'scorecard' as const, values: ['open'] },
    };

    it('counts entities once, however many scorecards they are on', async () => {
      const engine = await start();
      // The group has no facts; it is on both scorecards and at no level.
      expect(await engine.service.getOverview({}, credentials)).toMatchObject({
        entities: 3,
        leveled: 0,
      });
      engine.source.facts.set('a', { good: true, better: true });
      await engine.pass();
      const all = await engine.service.getOverview({}, credentials);
      const some = await engine.service.getOverview({ scope }, credentials);
      expect(all).toMatchObject({ entities: 3, leveled: 1 });
      expect(some).toMatchObject({ entities: 3, leveled: 2 });
    });

    it('tells a reader of one scorecard nothing of another one', async () => {
      const engine = await start();
      const history = await engine.service.getEntityHistory(
        { ...a, scope },
        credentials,
      );
      const told = JSON.stringify(history);
      expect(told).toMatch('test.good');
      expect(told).not.toMatch(/better|secret/i);

      const { items } = await engine.service.listCheckEntities(
        { checkId: 'better', scope },
        credentials,
      );
      expect(items).toEqual([]);
      const { counts } = await engine.service.getCheck(
        { checkId: 'better', scope },
        credentials,
      );
      expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0]);
      const open = await engine.service.getCheck(
        { checkId: 'good', scope },
        credentials,
      );
      expect(open.counts).toMatchObject({ pass: 1, fail: 1, unknown: 1 });
    });

    it('says that facts came in, not that time passed', async () => {
      const engine = await createTestEngine(databases, databaseId, [
        component('a'),
      ]);
      await engine.define(DEFINITIONS);
      await engine.pass();
      engine.source.facts.set('a', { good: true });
      await engine.pass();
      const { items } = await engine.service.getEntityHistory(a, credentials);
      expect(items[0].changes).toContainEqual(
        expect.objectContaining({
          checkId: 'better',
          from: 'unknown',
          to: 'fail',
          cause: 'facts',
          reason: 'The facts came in.',
        }),
      );
    });
  },
);
