import {
  coreServices,
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(60_000);

/** An adoption plugin that has something else to say than what somebody used. */
function adoptionThat(status: number | undefined): BackendFeature {
  return createBackendPlugin({
    pluginId: 'adoption',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.use((_request, response) => {
            // Without a status it is too busy to answer.
            if (status !== undefined)
              response.status(status).json({ error: { message: 'No.' } });
          });
        },
      });
    },
  });
}

it.each<[string, BackendFeature[]]>([
  ['is not installed', []],
  ['refuses to say', [adoptionThat(403)]],
  ['is broken', [adoptionThat(500)]],
  ['does not answer', [adoptionThat(undefined)]],
])(
  'asks everything else while adoption %s, and says what is not known',
  async (_, also) => {
    const surveys = await startSurveys(databases, 'SQLITE_3', {
      entities: organisation({ web: 3 }),
      owners: ['owner', 'web-0'],
      also,
    });
    await surveys.open(pulse());
    const wave = await surveys.open(
      pulse({
        id: 'users',
        title: 'Users',
        audience: { usedWithin: { days: 30 } },
      }),
    );
    const { body } = await surveys.get('web-0', '/due');
    expect(body.items.map(({ title }: any) => title)).toEqual(['Pulse']);

    const { body: answer } = await surveys.post('web-0', '/eligibility', {
      waveId: wave.id,
      userRef: 'user:default/web-0',
    });
    expect(answer.reasons).toContainEqual({
      code: 'used',
      met: false,
      detail:
        'Asked of those who used the platform in the last 30 days. Whether you did is not known: adoption is not installed, or does not answer.',
    });
  },
);
