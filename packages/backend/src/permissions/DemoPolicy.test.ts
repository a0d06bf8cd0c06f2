import { ConfigReader } from '@backstage/config';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationCreatePermission,
  catalogLocationDeletePermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
  createPermission,
} from '@backstage/plugin-permission-common';
import {
  adoptionMetricsReadPermission,
  adoptionTeamReadPermission,
} from '@thrive/backstage-plugin-adoption-common';
import { DemoPolicy } from './DemoPolicy';

const config = new ConfigReader({
  demo: { platformOwners: ['group:default/platform'] },
});

function ask(permission: Permission, ownershipEntityRefs: string[]) {
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: ownershipEntityRefs[0],
      ownershipEntityRefs,
    }),
  });
  const credentials = mockCredentials.user(ownershipEntityRefs[0]);
  const info = {
    userEntityRef: ownershipEntityRefs[0],
    ownershipEntityRefs,
  };
  return DemoPolicy.fromConfig(config, { userInfo }).handle(
    { permission },
    { credentials, info },
  );
}

const owner = ['user:default/guest', 'group:default/platform'];
const developer = ['user:default/dora', 'group:default/payments'];

const update = createPermission({
  name: 'scorecards.definition.update',
  attributes: { action: 'update' },
});
const read = createPermission({
  name: 'scorecards.result.read',
  attributes: { action: 'read' },
});
const unspecified = createPermission({
  name: 'something.unknown',
  attributes: {},
});

describe('DemoPolicy', () => {
  it.each([
    catalogEntityReadPermission,
    catalogEntityDeletePermission,
    catalogLocationDeletePermission,
    update,
    unspecified,
  ])('lets platform owners do everything: $name', async permission => {
    await expect(ask(permission, owner)).resolves.toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it('shows developers what is not kept to its owners, and what they own', async () => {
    await expect(
      ask(catalogEntityReadPermission, developer),
    ).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        anyOf: [
          { rule: 'IS_ENTITY_OWNER', params: { claims: developer } },
          {
            not: {
              rule: 'HAS_ANNOTATION',
              params: {
                annotation: 'thrive.dev/visibility',
                value: 'owners',
              },
            },
          },
        ],
      },
    });
  });

  it('lets developers delete what they own only', async () => {
    await expect(
      ask(catalogEntityDeletePermission, developer),
    ).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: { rule: 'IS_ENTITY_OWNER', params: { claims: developer } },
    });
  });

  it('shows developers how their own teams use the platform', async () => {
    await expect(
      ask(adoptionTeamReadPermission, developer),
    ).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: { rule: 'IS_TEAM_MEMBER', params: { claims: developer } },
    });
  });

  it.each([
    [catalogLocationCreatePermission, AuthorizeResult.ALLOW],
    [catalogLocationDeletePermission, AuthorizeResult.DENY],
    [
      createPermission({ name: 'scaffolder.task.create', attributes: {} }),
      AuthorizeResult.ALLOW,
    ],
    [read, AuthorizeResult.ALLOW],
    [adoptionMetricsReadPermission, AuthorizeResult.DENY],
    [update, AuthorizeResult.DENY],
    [unspecified, AuthorizeResult.DENY],
  ])('decides for developers about $name', async (permission, result) => {
    await expect(ask(permission, developer)).resolves.toEqual({ result });
  });

  it('allows nothing to somebody who is not signed in', async () => {
    const policy = DemoPolicy.fromConfig(config, {
      userInfo: mockServices.userInfo.mock(),
    });
    await expect(policy.handle({ permission: read })).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('refuses a platform owner group that is not an entity ref', () => {
    const wrong = new ConfigReader({ demo: { platformOwners: ['a:b:c/'] } });
    expect(() =>
      DemoPolicy.fromConfig(wrong, { userInfo: mockServices.userInfo.mock() }),
    ).toThrow('a:b:c/');
  });
});
