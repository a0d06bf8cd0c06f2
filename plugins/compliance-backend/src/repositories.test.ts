import fs from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import {
  componentAt,
  POLICY,
  startCompliance,
  TEMPLATE,
} from './__testUtils__/startCompliance';
import { SourceReader } from './repositories/SourceReader';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();
jest.setTimeout(120_000);

const SHOP = '/entities/component/default/shop';

describe.each(databases.eachSupportedId())('software on %s', databaseId => {
  const start = async (owner?: string) => {
    folder.setContent({
      policies: { 'house.yaml': POLICY },
      open: { shop: { 'README.md': 'Hello', '.env': 'X=1' } },
      closed: { 'README.md': 'Hello' },
    });
    return startCompliance(databases, databaseId, {
      config: {
        policies: [{ file: folder.resolve('policies') }],
        localFolders: [folder.resolve('open')],
      },
      entities: [
        TEMPLATE,
        componentAt(folder.resolve('open/shop'), 'shop', owner),
        componentAt(folder.resolve('closed'), 'closed'),
      ],
    });
  };
  type Started = Awaited<ReturnType<typeof start>>;
  const recheck = ({ scheduler }: Started) =>
    scheduler.triggerTask('compliance-recheck');
  const due = ({ knex }: Started) =>
    knex('repositories').update({ next_at: '2000-01-01T00:00:00.000Z' });

  it('is checked again and again, and makes a run only when something changed', async () => {
    const compliance = await start();
    await recheck(compliance);
    const { body } = await compliance.get('dora', '/repositories');
    expect(body.items).toMatchObject([
      { entityRef: 'component:default/shop', verdict: 'enforced' },
      {
        entityRef: 'component:default/closed',
        problem: expect.stringContaining('compliance.localFolders'),
      },
    ]);
    const shop = (await compliance.get('dora', SHOP)).body;
    expect(shop).toMatchObject({
      verdict: 'enforced',
      run: { kind: 'recheck', ownerRef: 'group:default/payments' },
      mayRecheck: false,
    });
    const runs = async () =>
      Number((await compliance.knex('runs').count('* as n'))[0].n);
    expect(await runs()).toBe(1);
    // Both were looked at.
    expect(compliance.measured.sort()).toEqual([
      'compliance.recheck.duration checked',
      'compliance.recheck.duration failed',
      'compliance.recheck.lag',
      'compliance.recheck.lag',
    ]);
    await due(compliance);
    await recheck(compliance);
    expect(await runs()).toBe(1);
    // Its files change.
    await fs.rm(folder.resolve('open/shop/.env'));
    await due(compliance);
    await recheck(compliance);
    expect(await runs()).toBe(2);
    expect((await compliance.get('dora', SHOP)).body.verdict).toBe('clear');
    // What is asked of it changes.
    await fs.writeFile(
      folder.resolve('policies/more.yaml'),
      POLICY.replace('id: house', 'id: more').replace('README.md', 'MORE.md'),
    );
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    await due(compliance);
    await recheck(compliance);
    jest.restoreAllMocks();
    expect(await runs()).toBe(3);
    expect((await compliance.get('dora', SHOP)).body.verdict).toBe('tolerated');
  });

  it('is told of as facts and measures, and as evidence by control', async () => {
    const compliance = await start();
    await recheck(compliance);
    const { body } = await compliance.ask('/facts', {
      entityRefs: ['component:default/shop', 'component:default/none'],
    });
    expect(body.facts).toMatchObject([
      {
        entityRef: 'component:default/shop',
        verdict: 'enforced',
        failedRules: ['house/no-env'],
        blockingRules: 1,
        policies: { house: 'enforced' },
      },
    ]);
    const person = await compliance.post('owner', '/facts', { entityRefs: [] });
    expect(person.status).toBe(403);
    const today = new Date().toISOString().slice(0, 10);
    const series = await compliance.get(
      'owner',
      `/measures/software-clear/series?from=${today}&to=${today}&by=group`,
    );
    expect(series.body.points).toEqual([
      { day: today, key: 'group:default/payments', value: 0, n: 1 },
    ]);
    const { frameworks } = (await compliance.get('owner', '/controls')).body;
    expect(frameworks[0]).toMatchObject({
      id: 'osps',
      controls: [
        {
          id: 'OSPS-BR-07',
          rules: ['house/no-env'],
          passed: 0,
          failed: 1,
          lastEvidence: 1,
        },
      ],
    });
    expect(
      frameworks.find(({ id }: { id: string }) => id === 'soc2'),
    ).toMatchObject({
      suggested: true,
      controls: [{ id: 'CC6.1', failed: 1 }],
    });
  });

  it('can be checked at once, by those who may, once at a time', async () => {
    const compliance = await start();
    await recheck(compliance);
    expect((await compliance.post('dora', `${SHOP}/recheck`)).status).toBe(403);
    const both = await Promise.all([
      compliance.post('owner', `${SHOP}/recheck`),
      compliance.post('owner', `${SHOP}/recheck`),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const unknown = await compliance.post(
      'owner',
      '/entities/component/default/none/recheck',
    );
    expect(unknown.status).toBe(404);
  });

  it('can be checked at once by those who own it', async () => {
    const compliance = await start('user:default/dora');
    await recheck(compliance);
    expect((await compliance.get('dora', SHOP)).body.mayRecheck).toBe(true);
    expect((await compliance.post('dora', `${SHOP}/recheck`)).status).toBe(200);
    expect((await compliance.post('eve', `${SHOP}/recheck`)).status).toBe(403);
  });

  it('that is gone from the catalog is forgotten', async () => {
    const compliance = await start();
    await compliance.knex('repositories').insert({
      entity_ref: 'component:default/gone',
      next_at: '2999-01-01',
    });
    await recheck(compliance);
    const left = await compliance.knex('repositories').select('entity_ref');
    expect(left).toHaveLength(2);
  });
});

describe('sources over the network', () => {
  const entity = {
    ...componentAt('/x'),
    metadata: {
      name: 'shop',
      annotations: {
        'backstage.io/source-location': 'url:https://git.example.com/shop/',
      },
    },
  };
  const readerOf = (files: Record<string, Buffer>, sizes?: number) => {
    let requests = 0;
    const urlReader = mockServices.urlReader.mock({
      readTree: async (_url, options) => {
        requests += 1;
        if (options?.etag === 'same') throw new NotModifiedError();
        const kept = Object.entries(files).filter(([name, content]) =>
          options?.filter?.(name, { size: sizes ?? content.length }),
        );
        return {
          etag: 'same',
          files: async () =>
            kept.map(([name, content]) => ({
              path: name,
              content: async () => content,
            })),
        } as never;
      },
    });
    const reader = new SourceReader({ localFolders: [], urlReader });
    return { reader, requests: () => requests };
  };

  it('cost one conditional request when nothing changed', async () => {
    const { reader, requests } = readerOf({ 'a.txt': Buffer.from('a') });
    const first = await reader.read(entity, {});
    expect(first).toMatchObject({ etag: 'same' });
    expect(await reader.read(entity, { etag: 'same' })).toEqual({
      unchanged: true,
    });
    expect(requests()).toBe(2);
  });

  it('that unpack to more than fits are refused, not read in part', async () => {
    const { reader } = readerOf({ 'bomb.bin': Buffer.from('x') }, 1e9);
    await expect(reader.read(entity, {})).rejects.toThrow('64 MB');
  });
});
