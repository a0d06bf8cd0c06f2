/*
 * `any` is what the mocks of Backstage's services are called with, and what they note: their options may be
 * missing, and credentials are of whatever principal asks.
 */
import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestDatabaseId,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import {
  actionsRegistryServiceMock,
  metricsServiceMock,
} from '@backstage/backend-test-utils/alpha';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { scaffolderServiceMock } from '@backstage/plugin-scaffolder-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  FileTree,
  Checker,
  parsePolicy,
  type Policy,
} from '@thrive/backstage-plugin-compliance-node';
import type { ComplianceReport } from '@thrive/backstage-plugin-compliance-common';
import request from 'supertest';
import { compliancePlugin } from '../plugin';

/** A policy of three rules: one that blocks, one that warns, one over the form. */
export const POLICY = `
id: house
title: The rules of the house
version: 1.0.0
rules:
  - id: no-env
    title: No settings of a machine
    type: file-absent
    options: { files: ['**/.env'] }
    enforcement: block
    remediation: { text: Delete it. }
    controls: [{ framework: osps, id: OSPS-BR-07 }]
  - id: readme
    title: It says what it is
    type: file-exists
    options: { files: [README.md] }
    severity: warning
  - id: name
    title: Names are short
    type: parameters-expression
    options: { expression: 'parameters.name.size() < 10', message: 'The name is too long.' }
    enforcement: block
tests:
  - name: with settings
    files: { .env: X=1 }
    expect: { no-env: failed, readme: failed }
`;

export const TEMPLATE: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'service', namespace: 'default', title: 'A service' },
  spec: {
    type: 'service',
    owner: 'group:default/platform',
    steps: [{ action: 'publish:github' }],
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
};

/** A team, and somebody in it. */
export const PEOPLE: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'platform', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'dora', namespace: 'default' },
    spec: { memberOf: ['platform'] },
    relations: [{ type: 'memberOf', targetRef: 'group:default/platform' }],
  },
];

/** Software with its source in a folder of this machine. */
export function componentAt(
  folder: string,
  name = 'shop',
  owner = 'group:default/payments',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/source-location': `file:${folder}/` },
    },
    spec: { type: 'service', owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

export interface StartOptions {
  entities?: Entity[];
  /** Of `compliance`. */
  config?: JsonObject;
  /** Names of permissions that people have who are not owners; owners have all. */
  allowed?: string[];
  owners?: string[];
  /** References of entities that people do not see. */
  hidden?: string[];
  scaffolder?: ReturnType<typeof scaffolderServiceMock.mock>;
  events?: BackendFeature;
  /** Reads what is behind addresses. */
  urlReader?: BackendFeature;
}

/** People do not see all of it. */
function catalogWith({ entities = [TEMPLATE], hidden = [] }: StartOptions) {
  const catalog = catalogServiceMock({ entities: [...PEOPLE, ...entities] });
  const getEntitiesByRefs = catalog.getEntitiesByRefs.bind(catalog);
  catalog.getEntitiesByRefs = async (asked, asking) => {
    const found = await getEntitiesByRefs(asked, asking);
    const isPerson = (asking as any)?.credentials?.principal?.type === 'user';
    return {
      items: found.items.map(item =>
        isPerson && item && hidden.includes(stringifyEntityRef(item))
          ? undefined
          : item,
      ),
    };
  };
  return catalog;
}

/** The plugin in a backend, on a real database. */
export async function startCompliance(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
  options: StartOptions = {},
) {
  const knex = await databases.init(databaseId);
  const scheduler = mockServices.scheduler();
  const actions = actionsRegistryServiceMock();
  const audited: string[] = [];
  const sent: any[] = [];
  /** Names of histograms with outcomes, once for each value; with values that cannot be. */
  const measured: string[] = [];
  const owners = (options.owners ?? ['owner', 'other-owner']).map(
    name => `user:default/${name}`,
  );
  const mayDo = (credentials: any, name: string) =>
    owners.includes(credentials?.principal?.userEntityRef) ||
    (options.allowed ?? ['compliance.waiver.request']).includes(name);
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(async event => {
    audited.push(JSON.stringify([event.eventId, event.meta]));
    return { success: async () => {}, fail: async () => {} };
  });
  const { server } = await startTestBackend({
    features: [
      compliancePlugin,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          compliance: options.config ?? {},
        },
      }),
      mockServices.database.mock({ getClient: async () => knex }).factory,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      auditor.factory,
      metricsServiceMock.mock({
        createHistogram: name => ({
          record: (value, attributes: { outcome?: string } = {}) =>
            measured.push(
              [name, attributes.outcome, value < 0 ? value : undefined]
                .filter(part => part !== undefined)
                .join(' '),
            ),
        }),
      }).factory,
      mockServices.permissions.mock({
        authorize: async (requests, { credentials } = {} as any) =>
          requests.map(({ permission }) => ({
            result: mayDo(credentials, permission.name)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
      }).factory,
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async notification => {
            sent.push(notification);
          },
        }),
      }),
      ...(options.events ? [options.events] : []),
      ...(options.urlReader ? [options.urlReader] : []),
      (options.scaffolder ?? scaffolderServiceMock.mock()).factory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogWith(options),
      }),
    ],
  });
  const call = (
    method: 'get' | 'post' | 'put' | 'delete',
    authorization: string,
    path: string,
    body?: object,
  ) => {
    const made = request(server)
      [method](`/api/compliance${path}`)
      .set('authorization', authorization);
    return body === undefined ? made : made.send(body);
  };
  const asUser = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);
  const asService = mockCredentials.service.header({
    onBehalfOf: mockCredentials.service('plugin:scaffolder'),
    targetPluginId: 'compliance',
  });
  return {
    knex,
    server,
    scheduler,
    actions,
    audited,
    sent,
    measured,
    get: (name: string, path: string) => call('get', asUser(name), path),
    post: (name: string, path: string, body: object = {}) =>
      call('post', asUser(name), path, body),
    put: (name: string, path: string, body: object) =>
      call('put', asUser(name), path, body),
    delete: (name: string, path: string) => call('delete', asUser(name), path),
    ask: (path: string, body: object) => call('post', asService, path, body),
    getAsService: (path: string) => call('get', asService, path),
  };
}

export type Compliance = Awaited<ReturnType<typeof startCompliance>>;

/** One for all tests of a file: its thread takes longer to start than to check. */
const checker = new Checker();
afterAll(() => checker.close());

/** What a check of some files finds, as the actions of templates send it. */
export async function reportOf(
  files: Record<string, string>,
  policies: readonly Policy[] = [parsePolicy(POLICY, 'test')],
): Promise<ComplianceReport> {
  const report = await checker.checkTree(FileTree.of(files), policies);
  return JSON.parse(JSON.stringify(report));
}

/** What a check of a form finds that keeps the rule over it. */
export async function formReport(): Promise<ComplianceReport> {
  const report = await reportOf({});
  const [first] = report.results;
  return {
    ...report,
    results: [
      {
        ...first,
        rule: { ...first.rule, id: 'name' },
        state: 'passed',
        reason: undefined,
      },
    ],
  };
}
