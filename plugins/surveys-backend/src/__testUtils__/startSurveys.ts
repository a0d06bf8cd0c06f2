/*
 * `any` is what the mocks of Backstage's services are called with, and what they note: their options may be
 * missing, and a notification is looked at in parts.
 */
import {
  type BackendFeature,
  type BackstageCredentials,
  type BackstageUserPrincipal,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestDatabaseId,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Answers } from '@thrive/backstage-plugin-surveys-common';
import {
  createSurveyConditionalDecision,
  surveyConditions,
} from '@thrive/backstage-plugin-surveys-node';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { makeBallot } from './makeBallot';
import { surveysOn } from './surveysOn';

/** A user of the catalog, in a team. */
export function userOf(name: string, team: string, role = 'dev'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { memberOf: [team], role },
    relations: [{ type: 'memberOf', targetRef: `group:default/${team}` }],
  };
}

export function groupOf(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [], ...(parent ? { parent } : {}) },
  };
}

/** Empty for a service. */
function userRefOf(credentials: BackstageCredentials): string {
  const { principal } = credentials as BackstageCredentials<
    Partial<BackstageUserPrincipal>
  >;
  return principal.userEntityRef ?? '';
}

/** A survey of one question, and whatever else a test asks for. */
export function pulse(more: object = {}) {
  return {
    id: 'pulse',
    title: 'Pulse',
    owner: 'user:default/owner',
    mode: 'confidential',
    dimensions: [{ id: 'team' }],
    pages: [pageOf({ key: 'recommend', type: 'nps', text: 'Recommend?' })],
    ...more,
  };
}

/** A survey with a number that is needed, one that is not, and a text. */
export function checkUp(mode: string, more: object = {}) {
  return pulse({
    mode,
    pages: [
      pageOf(
        { key: 'recommend', type: 'nps', text: 'Recommend?', required: true },
        { key: 'ease', type: 'ces', text: 'Easy?' },
        { key: 'why', type: 'text', text: 'Why?' },
      ),
    ],
    ...more,
  });
}

/** A page of questions. */
export function pageOf(...questions: object[]) {
  return { id: 'one', questions };
}

/** Teams with so many people each: `a-0`, `a-1`, ... */
export function organisation(teams: Record<string, number>): Entity[] {
  return Object.entries(teams).flatMap(([team, count]) => [
    groupOf(team),
    ...Array.from({ length: count }, (_, index) =>
      userOf(`${team}-${index}`, team),
    ),
  ]);
}

/** The plugin in a backend, on a real database. */
export async function startSurveys(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
  options: {
    entities?: Entity[];
    /** Of `surveys`. */
    config?: JsonObject;
    /** Users who may manage everything; all others may answer, and read what they own. */
    owners?: string[];
    /** On what condition all others may do something with a survey; that they own it by default. */
    conditionFor?: (
      userRef: string,
    ) => Parameters<typeof createSurveyConditionalDecision>[1];
    /** Entities that the catalog does not show to some users. */
    hiddenFrom?: Record<string, string[]>;
    /** What else is in the backend. */
    also?: BackendFeature[];
  } = {},
) {
  const knex = await databases.init(databaseId);
  const scheduler = mockServices.scheduler();
  const actions = actionsRegistryServiceMock();
  const sent: { recipients: any; payload: any }[] = [];
  const owners = (options.owners ?? ['owner']).map(
    name => `user:default/${name}`,
  );
  const conditionFor =
    options.conditionFor ??
    ((userRef: string) =>
      surveyConditions.isSurveyOwner({ claims: [userRef] }));
  const isOwner = (credentials: BackstageCredentials) =>
    owners.includes(userRefOf(credentials));
  const { server } = await startTestBackend({
    features: [
      ...surveysOn({
        knex,
        scheduler,
        config: options.config,
        send: notification => sent.push(notification as never),
      }),
      mockServices.permissions.mock({
        authorize: async (requests, { credentials } = {} as any) =>
          requests.map(({ permission }) => ({
            result:
              isOwner(credentials) ||
              ['surveys.respond', 'surveys.feedback.use'].includes(
                permission.name,
              )
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          })),
        authorizeConditional: async (requests, { credentials } = {} as any) =>
          requests.map(({ permission }) =>
            isOwner(credentials)
              ? { result: AuthorizeResult.ALLOW }
              : createSurveyConditionalDecision(
                  permission as never,
                  conditionFor(userRefOf(credentials)),
                ),
          ) as never,
      }).factory,
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      catalogOf(options.entities ?? [], options.hiddenFrom ?? {}),
      ...(options.also ?? []),
    ],
  });
  const call = (
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    name: string | undefined,
    path: string,
    body?: object,
  ) => {
    const made = request(server)[method](`/api/surveys${path}`);
    made.set(
      'authorization',
      name === undefined
        ? mockCredentials.none.header()
        : mockCredentials.user.header(`user:default/${name}`),
    );
    return body === undefined ? made : made.send(body);
  };

  const portal = {
    knex,
    server,
    scheduler,
    actions,
    sent,
    call,
    get: (name: string, path: string) => call('get', name, path),
    post: (name: string | undefined, path: string, body: object = {}) =>
      call('post', name, path, body),
    put: (name: string, path: string, body?: object) =>
      call('put', name, path, body),
    patch: (name: string, path: string, body: object) =>
      call('patch', name, path, body),
    remove: (name: string, path: string) => call('delete', name, path),

    /** Saves, publishes and opens a survey; gives its open wave. */
    async open(
      definition: { id: string } & Record<string, unknown>,
    ): Promise<{ id: string }> {
      const saved = await portal.put('owner', `/surveys/${definition.id}`, {
        definition,
      });
      if (saved.body.problems?.length !== 0)
        throw new Error(JSON.stringify(saved.body));
      await portal.post('owner', `/surveys/${definition.id}/publish`);
      return portal.nextWave(definition.id);
    },
    async nextWave(surveyId: string): Promise<{ id: string }> {
      const planned = await portal.post('owner', `/surveys/${surveyId}/waves`, {
        closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      });
      if (planned.status !== 201) throw new Error(JSON.stringify(planned.body));
      await scheduler.triggerTask('surveys-waves');
      return planned.body;
    },
    async close(waveId: string): Promise<void> {
      const closed = await portal.post('owner', `/waves/${waveId}/state`, {
        state: 'closed',
      });
      if (closed.status !== 200) throw new Error(JSON.stringify(closed.body));
      await scheduler.triggerTask('surveys-waves');
    },
    /** A ballot as a browser makes it. */
    async ballotOf(name: string, waveId: string) {
      const { body: form } = await portal.get(name, `/waves/${waveId}/form`);
      const { token, blinded, finish } = makeBallot(form.publicKey);
      const issued = await portal.post(name, `/waves/${waveId}/ballots`, {
        blinded,
      });
      if (issued.status !== 201) return { issued, blinded };
      return {
        issued,
        blinded,
        proof: {
          waveId,
          bucket: form.bucket as number,
          token,
          signature: finish(issued.body.signature),
        },
      };
    },
    /** Answers as a person does, in the way of the survey's mode. */
    async answer(name: string, waveId: string, answers: Answers) {
      const { body: form } = await portal.get(name, `/waves/${waveId}/form`);
      if (form.promise.mode !== 'anonymous')
        return portal.post(name, `/waves/${waveId}/responses`, { answers });
      const { proof } = await portal.ballotOf(name, waveId);
      return portal.post(undefined, '/ballots', { proof, answers });
    },
  };
  return portal;
}

/** A catalog that does not show everything to everybody. */
function catalogOf(entities: Entity[], hiddenFrom: Record<string, string[]>) {
  const catalog = catalogServiceMock({ entities });
  const readAll = catalog.getEntitiesByRefs.bind(catalog);
  catalog.getEntitiesByRefs = async (asked, given) => {
    const { items } = await readAll(asked, given);
    const { credentials } = given as {
      credentials: { principal: { userEntityRef?: string } };
    };
    const isHidden = (ref: string) =>
      hiddenFrom[ref]?.some(
        name => credentials.principal.userEntityRef === `user:default/${name}`,
      );
    return {
      items: items.map((item, index) =>
        isHidden(asked.entityRefs[index]) ? undefined : item,
      ),
    };
  };
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => catalog,
  });
}
