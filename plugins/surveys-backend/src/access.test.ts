import { TestDatabases } from '@backstage/backend-test-utils';
import { surveysOpenApi } from '@thrive/backstage-plugin-surveys-common';
import { organisation, startSurveys } from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(120_000);

/*
 * What nobody (without credentials), a person of the roster, and an owner get from every route. A
 * route that is missing here fails the test.
 */
const TABLE: Record<
  string,
  [nobody: number, person: number, owner: number, body?: object]
> = {
  'GET /surveys': [401, 200, 200],
  'POST /surveys/check': [401, 403, 200, { yaml: 'id: x' }],
  'GET /ready-made': [401, 403, 200],
  'GET /surveys/{surveyId}': [401, 403, 200],
  'PUT /surveys/{surveyId}': [401, 403, 200, { yaml: 'id: pulse' }],
  'DELETE /surveys/{surveyId}': [401, 403, 409],
  'POST /surveys/{surveyId}/publish': [401, 403, 400],
  'POST /surveys/{surveyId}/waves': [
    401,
    403,
    409,
    { closesAt: '2099-01-01T00:00:00Z' },
  ],
  'GET /surveys/{surveyId}/trend': [401, 403, 200],
  'POST /surveys/{surveyId}/outcomes': [401, 403, 201, { said: 'a', did: 'b' }],
  'DELETE /surveys/{surveyId}/outcomes/{outcomeId}': [401, 403, 404],
  'GET /waves/{waveId}': [401, 403, 200],
  'POST /waves/{waveId}/state': [401, 403, 200, { state: 'paused' }],
  'POST /waves/{waveId}/reminders': [401, 403, 409],
  'POST /waves/{waveId}/release': [401, 403, 409],
  'GET /waves/{waveId}/results': [401, 403, 409],
  'GET /waves/{waveId}/comments': [401, 403, 409],
  'GET /waves/{waveId}/named-answers': [401, 403, 409],
  'PUT /waves/{waveId}/comments/{commentId}/themes': [
    401,
    403,
    404,
    { themes: [] },
  ],
  'GET /due': [401, 200, 200],
  'POST /eligibility': [401, 403, 200],
  'GET /waves/{waveId}/form': [401, 200, 200],
  'POST /waves/{waveId}/responses': [
    401,
    409,
    403,
    { answers: { recommend: 4 } },
  ],
  'POST /waves/{waveId}/ballots': [401, 409, 409, { blinded: 'AAAA' }],
  'POST /ballots': [403, 403, 403],
  'POST /ballots/withdraw': [403, 403, 403],
  // Whoever has answered keeps no draft.
  'PUT /waves/{waveId}/draft': [401, 409, 403, { answers: {} }],
  'POST /waves/{waveId}/dismissal': [401, 204, 204, { forever: false }],
  'GET /me': [401, 200, 200],
  'DELETE /me/waves/{waveId}': [401, 204, 404],
  'DELETE /me/dismissals/{surveyId}': [401, 404, 404],
  'GET /feedback': [401, 200, 200],
  'POST /feedback': [
    401,
    201,
    201,
    { kind: 'idea', title: 't', text: '', anonymous: false },
  ],
  'POST /feedback/thread': [404, 404, 404],
  'POST /feedback/thread/replies': [404, 404, 404],
  'GET /feedback/{feedbackId}': [401, 200, 200],
  'PATCH /feedback/{feedbackId}': [401, 403, 200, { status: 'triaged' }],
  'PUT /feedback/{feedbackId}/vote': [401, 204, 204],
  'DELETE /feedback/{feedbackId}/vote': [401, 204, 204],
  'POST /feedback/{feedbackId}/replies': [401, 201, 201, { text: 'x' }],
  'GET /measures': [401, 200, 200],
  'GET /measures/{measureId}/series': [401, 403, 200],
};

const routes = Object.entries(surveysOpenApi.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
);

it('has a row for every route, and no other', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...routes].sort());
});

it('gives everybody what the table says, from every route', async () => {
  const portal = await startSurveys(databases, 'SQLITE_3', {
    entities: organisation({ alpha: 6 }),
  });
  const definition = {
    id: 'pulse',
    title: 'Pulse',
    owner: 'user:default/owner',
    mode: 'confidential',
    pages: [
      {
        id: 'one',
        questions: [{ key: 'recommend', type: 'nps', text: 'Recommend?' }],
      },
    ],
  };
  const wave = await portal.open(definition);
  const { body: feedback } = await portal.post('alpha-1', '/feedback', {
    kind: 'idea',
    title: 'An idea',
    text: '',
    anonymous: false,
  });
  const proof = {
    waveId: wave.id,
    bucket: 0,
    token: 'AAAA',
    signature: 'AAAA',
  };
  const bodies: Record<string, object> = {
    'POST /eligibility': { waveId: wave.id, userRef: 'user:default/alpha-0' },
    'POST /ballots': { proof, answers: {} },
    'POST /ballots/withdraw': proof,
    'POST /feedback/thread': { id: feedback.id, secret: 'wrong' },
    'POST /feedback/thread/replies': {
      id: feedback.id,
      secret: 'wrong',
      text: 'x',
    },
  };
  const found: Record<string, number[]> = {};
  // The owner comes last: some of what they may do changes what the others get.
  for (const name of [undefined, 'alpha-0', 'owner']) {
    for (const [route, [, , , own]] of Object.entries(TABLE)) {
      const [method, template] = route.split(' ');
      const path = template
        .replace('{surveyId}', 'pulse')
        .replace('{waveId}', wave.id)
        .replace('{outcomeId}', 'none')
        .replace('{commentId}', 'none')
        .replace('{feedbackId}', feedback.id)
        .replace('{measureId}', 'pulse.recommend');
      const answer = await portal.call(
        method.toLowerCase() as 'get',
        name,
        path,
        method === 'GET' || method === 'DELETE'
          ? undefined
          : own ?? bodies[route] ?? {},
      );
      (found[route] ??= []).push(answer.status);
    }
  }
  const expected = Object.fromEntries(
    Object.entries(TABLE).map(([route, row]) => [route, row.slice(0, 3)]),
  );
  expected['POST /waves/{waveId}/responses'] = [401, 201, 403];
  expect(found).toEqual(expected);
});
