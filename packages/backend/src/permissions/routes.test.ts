import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scorecards from '@thrive/backstage-plugin-scorecards-backend';
import adoption from '@thrive/backstage-plugin-adoption-backend';
import surveys from '@thrive/backstage-plugin-surveys-backend';
import compliance from '@thrive/backstage-plugin-compliance-backend';
import request from 'supertest';
import { DemoPolicy } from './DemoPolicy';
import { actionsOf } from './__testUtils__/actionsOf';
import { operationsOf, type Operation } from './__testUtils__/operationsOf';
import { COMPONENT, makeSample, SCORECARDS } from './__testUtils__/makeSample';
import { expectedAnswers } from './__testUtils__/routes.expected';

const FEATURES = ['scorecards', 'adoption', 'surveys', 'compliance'];
const folder = createMockDirectory();
const KEY = 'a key of at least thirty-two characters';
/** Who asks, with the groups they are in. */
const PEOPLE: Record<string, string[]> = {
  'user:default/stranger': [],
  'user:default/dora': ['group:default/payments'],
  'user:default/guest': ['group:default/platform'],
};
const ASKING = {
  user: mockCredentials.user.header('user:default/stranger'),
  member: mockCredentials.user.header('user:default/dora'),
  owner: mockCredentials.user.header('user:default/guest'),
  service: mockCredentials.service.header(),
};

/** An answer in a word. */
function wordOf({ status, body }: request.Response): string {
  if (status === 401) return 'who?';
  if (status === 403) return 'no';
  if (status === 404) return 'absent';
  const message = String(body?.error?.message);
  if (status >= 500) return `broken: ${message}`;
  return status === 400 && message.startsWith('request/')
    ? `malformed: ${message}`
    : 'yes';
}

/** Whoever of them asks; nobody of them is a service. */
function infoOf({ principal }: BackstageCredentials) {
  const { userEntityRef } = principal as BackstageUserPrincipal;
  const groups = PEOPLE[userEntityRef] ?? [];
  return {
    userEntityRef,
    ownershipEntityRefs: [userEntityRef, ...groups],
  };
}
const userInfo = mockServices.userInfo.mock({
  getUserInfo: async credentials => infoOf(credentials),
});
const policy = DemoPolicy.fromConfig(
  new ConfigReader({ demo: { platformOwners: ['group:default/platform'] } }),
  { userInfo },
);
/** What the demo portal's policy says of people; services may do everything. */
async function decide(
  queries: readonly { permission: Permission }[],
  credentials: BackstageCredentials,
): Promise<PolicyDecision[]> {
  const { type } = credentials.principal as { type: string };
  if (type === 'service')
    return queries.map(() => ({ result: AuthorizeResult.ALLOW }));
  const info = infoOf(credentials);
  const user = credentials as BackstageCredentials<BackstageUserPrincipal>;
  return Promise.all(
    queries.map(({ permission }) =>
      policy.handle({ permission }, { credentials: user, info }),
    ),
  );
}
/** Features say who asks, and pass no token on. */
function callerOf(options?: object): BackstageCredentials {
  return (options as { credentials: BackstageCredentials }).credentials;
}
const permissions = mockServices.permissions.mock({
  authorize: async (queries, options) => {
    const decisions = await decide(queries, callerOf(options));
    return decisions.map(({ result }) => {
      // Nothing here asks for a single resource without its conditions.
      if (result === AuthorizeResult.CONDITIONAL) throw new Error('conditions');
      return { result };
    });
  },
  authorizeConditional: (queries, options) =>
    decide(queries, callerOf(options)),
});

describe('Every route of every backend', () => {
  it('answers everybody as the table says', async () => {
    folder.setContent({ 'x.yaml': SCORECARDS });
    const { server } = await startTestBackend({
      features: [
        scorecards,
        adoption,
        surveys,
        compliance,
        permissions.factory,
        userInfo.factory,
        catalogServiceMock.factory({ entities: [COMPONENT] }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.example.com' },
            adoption: { pseudonyms: { key: KEY } },
            surveys: { pseudonyms: { key: KEY } },
            scorecards: { definitions: [{ file: folder.resolve('x.yaml') }] },
          },
        }),
      ],
    });
    const ask = async ({ method, path, body }: Operation, header: string) => {
      const asked = request(server)[method](path).set('authorization', header);
      return wordOf(await (body === undefined ? asked : asked.send(body)));
    };

    const known = await makeSample(server);
    const answers: string[] = [];
    const operations: Operation[] = [];
    for (const feature of FEATURES) {
      const listed = await request(server)
        .get(`/api/${feature}/.backstage/actions/v1/actions`)
        .set('authorization', ASKING.owner);
      // Some of the operations delete what actions are about.
      operations.push(
        ...actionsOf(feature, listed, known(feature)),
        ...operationsOf(feature, known(feature)),
      );
    }
    for (const operation of operations) {
      const nobody = await ask(operation, mockCredentials.none.header());
      const words: string[] = [];
      for (const header of Object.values(ASKING))
        words.push(await ask(operation, header));
      answers.push([operation.route, nobody, ...words].join(' | '));
    }

    expect(answers).toEqual(
      expectedAnswers
        .trim()
        .split('\n')
        .map(line => line.replace(/ +/g, ' ')),
    );
  }, 120_000);
});
