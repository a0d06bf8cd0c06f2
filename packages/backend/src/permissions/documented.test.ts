import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { adoptionTeamConditions } from '@thrive/backstage-plugin-adoption-backend';
import { adoptionPermissions } from '@thrive/backstage-plugin-adoption-common';
import { compliancePermissions } from '@thrive/backstage-plugin-compliance-common';
import { scorecardsPermissions } from '@thrive/backstage-plugin-scorecards-common';
import { scorecardsConditions } from '@thrive/backstage-plugin-scorecards-node';
import { surveysPermissions } from '@thrive/backstage-plugin-surveys-common';
import { surveyConditions } from '@thrive/backstage-plugin-surveys-node';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { commandOf } from '../faults/__testUtils__/commandOf';
import { expectedAnswers } from './__testUtils__/routes.expected';
import { OwnPolicy } from './ownPolicy';

const PAGE = 'docs/permissions.md';
/** Who asks: as the policy knows it, and as the RBAC plugin writes it. */
const OWN = 'group:default/payments';
const ALIAS = '$ownerRefs';
const permissions: Permission[] = [
  ...scorecardsPermissions,
  ...adoptionPermissions,
  ...surveysPermissions,
  ...compliancePermissions,
];

/** What the policy says of each permission, to somebody who is in a group. */
async function policyDecisions(group: string): Promise<PolicyDecision[]> {
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/dora',
      ownershipEntityRefs: [group],
    }),
  });
  const policy = new OwnPolicy(userInfo);
  const credentials = mockCredentials.user('user:default/dora');
  const info = await userInfo.getUserInfo(credentials);
  return Promise.all(
    permissions.map(permission =>
      policy.handle({ permission }, { credentials, info }),
    ),
  );
}

/** The results of that, by the name of the permission. */
async function decisionsOf(group: string): Promise<Record<string, string>> {
  const decisions = await policyDecisions(group);
  return Object.fromEntries(
    permissions.map(({ name }, index) => [name, decisions[index].result]),
  );
}

/** Which permissions a condition is for: those of its resource type, by their names or by their actions. */
function namesUnder(condition: {
  resourceType: string;
  permissionMapping: (string | { name: string; action: string })[];
}): string[] {
  const matches = ({ name, attributes: { action } }: Permission) =>
    condition.permissionMapping.some(mapping =>
      typeof mapping === 'string'
        ? mapping === action
        : mapping.name === name && mapping.action === action,
    );
  return permissions
    .filter(permission =>
      isResourcePermission(permission, condition.resourceType),
    )
    .filter(matches)
    .map(({ name }) => name);
}

/** The file of conditions, as the page has it. */
const conditionsOfPage = () =>
  commandOf(PAGE, 'roleEntityRef')
    .split(/^---$/m)
    .map(text => parse(text));

describe('The policy of the documentation', () => {
  it('lets the platform team do everything', async () => {
    const results = Object.values(await decisionsOf('group:default/platform'));
    expect(new Set(results)).toEqual(new Set([AuthorizeResult.ALLOW]));
  });

  it('lets developers take part, and see their own', async () => {
    expect(await decisionsOf('group:default/payments')).toMatchObject({
      'scorecards.result.read': AuthorizeResult.ALLOW,
      'scorecards.manage': AuthorizeResult.DENY,
      'adoption.metrics.read': AuthorizeResult.DENY,
      'adoption.team.read': AuthorizeResult.CONDITIONAL,
      'surveys.respond': AuthorizeResult.ALLOW,
      'surveys.results.read': AuthorizeResult.ALLOW,
      'surveys.comments.read': AuthorizeResult.CONDITIONAL,
      'surveys.survey.create': AuthorizeResult.DENY,
      'compliance.waiver.request': AuthorizeResult.ALLOW,
      'compliance.waiver.decide': AuthorizeResult.DENY,
    });
  });

  it('lets nobody in who did not sign in', async () => {
    const policy = new OwnPolicy(mockServices.userInfo.mock());
    for (const permission of permissions)
      expect(await policy.handle({ permission })).toEqual({
        result: AuthorizeResult.DENY,
      });
  });
});

describe('The lines for the RBAC plugin', () => {
  const lines = commandOf(PAGE, 'role:default/developer, ')
    .split('\n')
    .map(line => line.split(',').map(part => part.trim()));
  const namesOf = (role: string) =>
    lines
      .filter(([kind, who]) => kind === 'p' && who === `role:default/${role}`)
      .map(([, , name]) => name);

  it('name permissions and their actions as they are', () => {
    const known = permissions.map(({ name, attributes }) =>
      [name, attributes.action].join(),
    );
    const policies = lines.filter(([kind]) => kind === 'p');
    expect(policies.length).toBeGreaterThan(permissions.length);
    for (const [, , name, action, effect] of policies) {
      expect(known).toContain([name, action].join());
      expect(effect).toBe('allow');
    }
  });

  it('give the platform team every permission', () => {
    expect(namesOf('platform-owner').sort()).toEqual(
      permissions.map(({ name }) => name).sort(),
    );
  });

  it('ask by the rules that the policy of one’s own asks by', async () => {
    const decisions = await policyDecisions(OWN);
    const asked = decisions.flatMap(decision =>
      decision.result === AuthorizeResult.CONDITIONAL
        ? [JSON.stringify(decision.conditions).replace(OWN, () => ALIAS)]
        : [],
    );
    for (const { conditions } of conditionsOfPage())
      expect(asked.map(text => JSON.parse(text))).toContainEqual(conditions);
  });

  it('give developers what the policy of one’s own gives them', async () => {
    const decisions = await decisionsOf('group:default/payments');
    const decided = (result: AuthorizeResult) =>
      Object.keys(decisions).filter(name => decisions[name] === result);
    expect(namesOf('developer').sort()).toEqual(
      decided(AuthorizeResult.ALLOW).sort(),
    );
    expect(conditionsOfPage().flatMap(namesUnder).sort()).toEqual(
      decided(AuthorizeResult.CONDITIONAL).sort(),
    );
  });
});

describe('The documentation', () => {
  it('has every permission with its action, its resource type and its rules', async () => {
    const page = await readFile(
      path.resolve(__dirname, '../../../..', PAGE),
      'utf8',
    );
    const rows = [...page.matchAll(/^\| (`[a-z.]+`.*)\|$/gm)].map(([, row]) =>
      row
        .split('|')
        .slice(0, 4)
        .map(cell => cell.replaceAll('`', '').trim()),
    );
    const rules = [
      adoptionTeamConditions,
      scorecardsConditions,
      surveyConditions,
    ].flatMap(conditions =>
      Object.values(conditions).map(make => make({} as never)),
    );
    expect(rows).toEqual(
      permissions.map(permission => {
        const type = isResourcePermission(permission)
          ? permission.resourceType
          : '';
        const names = rules
          .filter(({ resourceType }) => resourceType === type)
          .map(({ rule }) => rule);
        return [
          permission.name,
          permission.attributes.action,
          type,
          names.join(', '),
        ];
      }),
    );
  });

  it('names the routes that need no credentials, and those for services alone', async () => {
    const page = await readFile(
      path.resolve(__dirname, '../../../..', PAGE),
      'utf8',
    );
    const [, section] = /## Without a permission\n([\s\S]*?)\n## /.exec(page)!;
    const named = [...section.matchAll(/`([A-Z]+) \/api(\/[^`]+)`/g)].map(
      ([, method, route]) => `${method} ${route}`,
    );
    const rows = expectedAnswers
      .trim()
      .split('\n')
      .map(row => row.split('|').map(cell => cell.trim()));
    const unlike = rows.filter(
      ([, nobody, ...people]) =>
        nobody !== 'who?' || people.join() === 'no,no,no,yes',
    );
    expect(named.sort()).toEqual(unlike.map(([route]) => route).sort());
  });
});
