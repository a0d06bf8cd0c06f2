import type { Entity } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import type { Known } from './exampleOf';

const owner = mockCredentials.user.header('user:default/guest');
const service = mockCredentials.service.header();

/** A component that belongs to a team. */
export const COMPONENT: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'x', namespace: 'default' },
  spec: { type: 'service', owner: 'payments' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
};

/** A scorecard with a check, and a source of facts that is pushed to. */
export const SCORECARDS = `
scorecards:
  - id: x
    title: A scorecard
    levels:
      - { id: bronze, name: Bronze, color: bronze, checks: [x] }
checks:
  - id: x
    title: It has an owner
    rule: { fact: catalog.spec.owner, operator: exists }
factSources:
  - { id: x, title: What the pipeline knows, schema: { type: object } }
`;

/** A measure of each feature. */
const MEASURES: Known = {
  scorecards: 'x.score',
  adoption: 'reach',
  compliance: 'software-clear',
};

/** A named survey that a team owns. */
const SURVEY = {
  id: 'x',
  title: 'A survey',
  owner: 'group:default/payments',
  mode: 'named',
  pages: [
    { id: 'one', questions: [{ key: 'x', type: 'nps', text: 'Recommend?' }] },
  ],
};
const POLICY = `
id: x
title: A policy
version: 1.0.0
rules:
  - id: readme
    title: It says what it is
    type: file-exists
    options: { files: [README.md] }
`;

/**
 * Makes one of each thing that routes are about.
 *
 * @returns of a feature, their ids by the names that ask for them
 */
export async function makeSample(
  server: Parameters<typeof request>[0],
): Promise<(feature: string) => Known> {
  const ask = async (
    method: 'post' | 'put',
    path: string,
    body: object,
    authorization = owner,
  ) => {
    const made = request(server)[method](`/api${path}`);
    const answer = await made.set('authorization', authorization).send(body);
    if (answer.status >= 300)
      throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await ask('put', '/surveys/surveys/x', { definition: SURVEY });
  await ask('post', '/surveys/surveys/x/publish', {});
  const wave = await ask('post', '/surveys/surveys/x/waves', {
    closesAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  const feedback = await ask('post', '/surveys/feedback', {
    kind: 'idea',
    title: 'Faster builds',
    text: '',
    anonymous: false,
  });
  await ask('put', '/compliance/policies/x', { text: POLICY });
  const run = await ask(
    'post',
    '/compliance/runs',
    {
      kind: 'scaffold',
      moment: 'workspace',
      taskId: 'x',
      entityRef: 'component:default/x',
      initiatorRef: 'user:default/dora',
      report: {
        verdict: 'clear',
        tree: { files: 0, bytes: 0, digest: 'x', unread: [] },
        policies: [],
        results: [],
      },
    },
    service,
  );
  const known = {
    scorecardId: 'x',
    checkId: 'x',
    sourceId: 'x',
    surveyId: 'x',
    waveId: wave.id,
    feedbackId: feedback.id,
    policyId: 'x',
    runId: run.runId,
    kind: 'component',
    namespace: 'default',
    name: 'x',
    entityRef: 'component:default/x',
    policy: 'x',
    rule: 'readme',
  };
  return feature => ({ ...known, measureId: MEASURES[feature] });
}
