import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { OrgReader } from './OrgReader';

const ada = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada' },
  spec: { memberOf: ['web'] },
};
const web = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'web' },
  spec: { type: 'team', children: [] },
};

function createReader(catalog: ReturnType<typeof catalogServiceMock>) {
  return OrgReader.create({
    catalog,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
  });
}

describe('OrgReader', () => {
  it('reads the organisation from the catalog', async () => {
    const reader = createReader(catalogServiceMock({ entities: [ada, web] }));

    expect(reader.current.userRefs).toEqual([]);
    await reader.refresh();
    expect(reader.current.membersOf('group:default/web')).toEqual([
      'user:default/ada',
    ]);
  });

  it('reads once for calls at the same time', async () => {
    const catalog = catalogServiceMock({ entities: [ada, web] });
    const stream = jest.spyOn(catalog, 'streamEntities');
    const reader = createReader(catalog);

    await Promise.all([reader.refresh(), reader.refresh()]);
    expect(stream).toHaveBeenCalledTimes(1);
  });

  it('keeps the last organisation when the catalog is away', async () => {
    const catalog = catalogServiceMock({ entities: [ada, web] });
    const reader = createReader(catalog);
    await reader.refresh();
    jest.spyOn(catalog, 'streamEntities').mockImplementation(() => {
      throw new Error('away');
    });

    await expect(reader.refresh()).rejects.toThrow('away');
    expect(reader.current.userRefs).toEqual(['user:default/ada']);
  });
});
