import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import {
  complianceRuleTypesExtensionPoint,
  ruleType,
} from '@thrive/backstage-plugin-compliance-node';
import { z } from 'zod';
// The real other side, in tests only.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import compliancePlugin from '@thrive/backstage-plugin-compliance-backend';
import knexFactory, { type Knex } from 'knex';
import request from 'supertest';
import complianceActions from '../index';

/** A policy of two rules: one that blocks files, one that blocks a form. */
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
  - id: security
    title: It says how to report a weakness
    type: file-exists
    options: { files: [SECURITY.md] }
    severity: note
    remediation:
      text: Add a SECURITY.md.
      fix: { create: { path: SECURITY.md, text: 'Write to security@example.com.' } }
  - id: name
    title: Names are short
    type: parameters-expression
    options: { expression: 'parameters.name.size() < 10', message: 'The name is too long.' }
    enforcement: block
`;

/** Steps of a template that does everything as it should. */
export const GATED = [
  {
    id: 'form',
    name: 'Check the form',
    action: 'compliance:check:parameters',
    input: { values: '${{ parameters }}' },
  },
  {
    id: 'formGate',
    name: 'Gate of the form',
    action: 'compliance:gate',
    input: { moment: 'parameters' },
  },
  {
    id: 'write',
    name: 'Write files',
    action: 'test:write',
    input: { files: '${{ parameters.files }}' },
  },
  {
    id: 'check',
    name: 'Check the files',
    action: 'compliance:check:workspace',
    input: { entityRef: 'component:default/${{ parameters.name }}' },
  },
  {
    id: 'report',
    name: 'Write the report',
    action: 'compliance:report:write',
    input: {
      runId: '${{ steps.check.output.runId }}',
      format: 'sarif',
      path: '.compliance/report.sarif',
    },
  },
  {
    id: 'gate',
    name: 'Gate',
    action: 'compliance:gate',
    input: { runs: ['${{ steps.check.output.runId }}'] },
  },
  {
    id: 'publish',
    name: 'Publish',
    action: 'publish:test',
    input: {},
  },
  {
    id: 'evidence',
    name: 'Evidence',
    action: 'compliance:evidence:record',
    input: {
      runId: '${{ steps.check.output.runId }}',
      commitHash: '${{ steps.publish.output.commit }}',
    },
  },
];

export function templateOf(steps: object[], name = 'service') {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location':
          'url:https://git.example.com/t/template.yaml',
      },
    },
    spec: {
      type: 'service',
      owner: 'group:default/platform',
      parameters: [],
      steps,
      output: {
        text: [
          {
            title: 'Report',
            content: '${{ steps.check.output.reportMarkdown }}',
          },
        ],
      },
    },
  };
}

/** Actions that stand for those of a company: one writes files, one publishes them to a folder. */
function companyActions(published: string, hangs: boolean): BackendFeature {
  return createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'company',
    register(env) {
      env.registerInit({
        deps: { actions: scaffolderActionsExtensionPoint },
        async init({ actions }) {
          actions.addActions(
            createTemplateAction({
              id: 'test:write',
              supportsDryRun: true,
              schema: {
                input: { files: types => types.record(types.string()) },
              },
              async handler({ input, workspacePath }) {
                for (const [name, text] of Object.entries(input.files)) {
                  const file = path.join(workspacePath, name);
                  await fs.mkdir(path.dirname(file), { recursive: true });
                  await fs.writeFile(file, text as string);
                }
              },
            }),
            createTemplateAction({
              id: 'test:hang',
              async handler({ logger }) {
                logger.info('hanging');
                if (hangs) await new Promise(() => {});
              },
            }),
            createTemplateAction({
              id: 'publish:test',
              schema: { output: { commit: types => types.string() } },
              async handler({ workspacePath, output, task }) {
                await fs.cp(workspacePath, path.join(published, task.id), {
                  recursive: true,
                });
                output('commit', 'a'.repeat(40));
              },
            }),
          );
        },
      });
    },
  });
}

/** A rule type of the company's own, which only the compliance backend knows. */
const companyRules = createBackendModule({
  pluginId: 'compliance',
  moduleId: 'company',
  register(env) {
    env.registerInit({
      deps: { ruleTypes: complianceRuleTypesExtensionPoint },
      async init({ ruleTypes }) {
        ruleTypes.addRuleType(
          ruleType({
            id: 'company-words',
            description: 'Every text has a word.',
            options: z.strictObject({ word: z.string() }),
            evaluate: (tree, { word }) => ({
              findings: tree.files
                .filter(({ text }) => text?.includes(word) === false)
                .map(({ path: name }) => ({
                  message: `${name} lacks ${word}.`,
                  path: name,
                })),
            }),
          }),
        );
      },
    });
  },
});

/** A database for each plugin that outlives the portal. */
function sharedDatabases(databases: Map<string, Knex>): BackendFeature {
  return createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => ({
      getClient: async () => {
        const id = plugin.getId();
        const known = databases.get(id);
        if (known) return known;
        const made = knexFactory({
          client: 'better-sqlite3',
          connection: ':memory:',
          useNullAsDefault: true,
          pool: { min: 1, max: 1, idleTimeoutMillis: 1e9 },
        });
        databases.set(id, made);
        return made;
      },
    }),
  });
}

/** A real scaffolder with the compliance plugin and its actions. */
export async function startScaffolder(options: {
  folder: string;
  templates?: ReturnType<typeof templateOf>[];
  policy?: string;
  /** Ids of actions that nobody may run. */
  denied?: string[];
  /** Instead of the compliance plugin, nobody answers. */
  isDown?: boolean;
  /** The databases of an earlier portal, by plugin. */
  databases?: Map<string, Knex>;
  /** Where tasks have their files: in the folder, without. */
  workingDirectory?: string;
  /** Whether the action `test:hang` never ends. */
  hangs?: boolean;
}) {
  const { folder, templates = [templateOf(GATED)], denied = [] } = options;
  const { databases, workingDirectory = folder, hangs = false } = options;
  const policies = path.join(folder, 'policies');
  const published = path.join(folder, 'published');
  await fs.mkdir(policies, { recursive: true });
  await fs.mkdir(published, { recursive: true });
  await fs.writeFile(
    path.join(policies, 'house.yaml'),
    options.policy ?? POLICY,
  );
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      ...(options.isDown ? [] : [compliancePlugin, companyRules]),
      eventsServiceFactory,
      complianceActions,
      companyActions(published, hangs),
      ...(databases ? [sharedDatabases(databases)] : []),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          backend: { workingDirectory },
          scaffolder: { taskRecovery: { enabled: true } },
          compliance: { policies: [{ file: policies }] },
        },
      }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            permission.name === 'scaffolder.action.execute' && denied.length > 0
              ? {
                  result: AuthorizeResult.CONDITIONAL,
                  pluginId: 'scaffolder',
                  resourceType: 'scaffolder-action',
                  conditions: {
                    not: {
                      rule: 'HAS_ACTION_ID',
                      resourceType: 'scaffolder-action',
                      params: { actionId: denied[0] },
                    },
                  },
                }
              : { result: AuthorizeResult.ALLOW },
          ) as never,
      }).factory,
      catalogServiceMock.factory({ entities: templates as never[] }),
    ],
  });
  const { server } = backend;
  const authorization = mockCredentials.user.header('user:default/dora');
  const get = async (url: string) =>
    (await request(server).get(`/api${url}`).set({ authorization })).body;
  const post = (url: string, body: object) =>
    request(server).post(`/api${url}`).set({ authorization }).send(body);

  /** Runs a template to its end. */
  const run = async (values: JsonObject, template = 'service') => {
    const created = await post('/scaffolder/v2/tasks', {
      templateRef: `template:default/${template}`,
      values,
    });
    const { id } = created.body;
    for (;;) {
      const { status } = await get(`/scaffolder/v2/tasks/${id}`);
      if (!['open', 'processing'].includes(status)) {
        const events = await get(`/scaffolder/v2/tasks/${id}/events`);
        return { id, status, events, log: logOf(events) };
      }
      await sleep(50);
    }
  };
  return { get, post, run, published, server, stop: () => backend.stop() };
}

/** What a task says, line by line. */
export function logOf(events: { body: { message?: string } }[]): string {
  return events.map(({ body }) => body.message ?? '').join('\n');
}
