import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { OrgReader } from '@thrive/org';
import { GroupDirectory } from './GroupDirectory';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const team = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [] },
});
const person = (name: string, of: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: { memberOf: [of] },
  relations: [{ type: 'memberOf', targetRef: `group:default/${of}` }],
});

/** A directory of a catalog that can be filled, or be away. */
function startDirectory() {
  let now = catalogServiceMock({ entities: [] });
  let readings = 0;
  const streamEntities: CatalogService['streamEntities'] = (...request) => {
    readings += 1;
    return now.streamEntities(...request);
  };
  const services = {
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    catalog: new Proxy(now, {
      get: (_, name) =>
        name === 'streamEntities' ? streamEntities : Reflect.get(now, name),
    }),
  };
  const directory = new GroupDirectory({
    ...services,
    org: OrgReader.create(services),
    segments: [],
  });
  return {
    fill: (...entities: Entity[]) => {
      now = catalogServiceMock({ entities });
    },
    teams: async () =>
      (await directory.read()).groups.map(({ title }) => title),
    readings: () => readings,
  };
}

describe('GroupDirectory', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick'] }));
  afterEach(() => jest.useRealTimers());

  it('sees teams within seconds while the catalog of a new portal fills', async () => {
    const { fill, teams } = startDirectory();
    expect(await teams()).toEqual([]);
    fill(team('tapes'), person('mo', 'tapes'));
    expect(await teams()).toEqual([]);
    jest.advanceTimersByTime(6 * SECOND);
    expect(await teams()).toEqual(['tapes']);
  });

  it('asks the catalog every five minutes once it runs for a while', async () => {
    const { teams, readings } = startDirectory();
    jest.advanceTimersByTime(60 * MINUTE);
    await teams();
    const once = readings();
    jest.advanceTimersByTime(4 * MINUTE);
    await teams();
    expect(readings()).toBe(once);
    jest.advanceTimersByTime(2 * MINUTE);
    await teams();
    expect(readings()).toBe(2 * once);
  });
});
