import { readFileSync } from 'node:fs';
import { ConfigReader } from '@backstage/config';
import {
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
import { parse } from 'yaml';
import { DemoPolicy } from './DemoPolicy';
import { exampleOf, type Schema } from './exampleOf';
import { expectedAnswers } from './routes.expected';

const FEATURES = ['scorecards', 'adoption', 'surveys', 'compliance'];
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
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

interface Operation {
  route: string;
  method: (typeof METHODS)[number];
  path: string;
  body: unknown;
}

/** Every operation that an API description has, with the smallest request that it takes. */
function operationsOf(feature: string): Operation[] {
  const file = require.resolve(
    `../../../../plugins/${feature}-common/openapi.yaml`,
  );
  const description = parse(readFileSync(file, 'utf8'));
  const resolve = (reference: string): any =>
    reference
      .slice(2)
      .split('/')
      .reduce((part, name) => part[name], description);
  const deref = (part: any) => (part?.$ref ? resolve(part.$ref) : part);
  return Object.entries<any>(description.paths).flatMap(([path, item]) =>
    METHODS.filter(method => item[method]).map((method): Operation => {
      const operation = item[method];
      const parameters = [
        ...(item.parameters ?? []),
        ...(operation.parameters ?? []),
      ].map(deref);
      const valueOf = ({ schema }: { schema: Schema }) =>
        encodeURIComponent(String(exampleOf(schema, resolve)));
      const filled = parameters
        .filter(parameter => parameter.in === 'path')
        .reduce(
          (whole, parameter) =>
            whole.replace(`{${parameter.name}}`, valueOf(parameter)),
          path,
        );
      const query = parameters
        .filter(parameter => parameter.in === 'query' && parameter.required)
        .map(parameter => `${parameter.name}=${valueOf(parameter)}`)
        .join('&');
      const content = deref(operation.requestBody)?.content;
      return {
        route: `${method.toUpperCase()} /${feature}${path}`,
        method,
        path: `/api/${feature}${filled}${query && `?${query}`}`,
        body:
          content?.['application/json'] &&
          exampleOf(content['application/json'].schema, resolve),
      };
    }),
  );
}

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

const ownershipOf = ({ principal }: any) => [
  principal.userEntityRef,
  ...(PEOPLE[principal.userEntityRef] ?? []),
];
const policy = DemoPolicy.fromConfig(
  new ConfigReader({ demo: { platformOwners: ['group:default/platform'] } }),
  {
    userInfo: mockServices.userInfo.mock({
      getUserInfo: async ({ principal }: any) => ({
        userEntityRef: principal.userEntityRef,
        ownershipEntityRefs: ownershipOf({ principal }),
      }),
    }),
  },
);
/** What the demo portal's policy says of people; services may do everything. */
async function decide(
  queries: readonly { permission: Permission }[],
  credentials: any,
): Promise<PolicyDecision[]> {
  if (credentials.principal.type === 'service')
    return queries.map(() => ({ result: AuthorizeResult.ALLOW }));
  const { userEntityRef } = credentials.principal;
  const info = { userEntityRef, ownershipEntityRefs: ownershipOf(credentials) };
  return Promise.all(
    queries.map(({ permission }) =>
      policy.handle({ permission }, { credentials, info }),
    ),
  );
}
const permissions = mockServices.permissions.mock({
  authorize: async (queries, options: any) => {
    const decisions = await decide(queries, options.credentials);
    return decisions.map(({ result }) => {
      // Nothing here asks for a single resource without its conditions.
      if (result === AuthorizeResult.CONDITIONAL) throw new Error('conditions');
      return { result };
    });
  },
  authorizeConditional: (queries, options: any) =>
    decide(queries, options.credentials),
});

describe('Every route of every backend', () => {
  it('answers everybody as the table says', async () => {
    const { server } = await startTestBackend({
      features: [
        scorecards,
        adoption,
        surveys,
        compliance,
        permissions.factory,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.example.com' },
            adoption: { pseudonyms: { key: KEY } },
            surveys: { pseudonyms: { key: KEY } },
          },
        }),
      ],
    });
    const ask = async ({ method, path, body }: Operation, header: string) => {
      const asked = request(server)[method](path).set('authorization', header);
      return wordOf(
        await (body === undefined ? asked : asked.send(body as {})),
      );
    };

    const answers: string[] = [];
    for (const operation of FEATURES.flatMap(operationsOf)) {
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
