import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  pageOf,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(60_000);

const SAID = 'a secret of mine';

it('notes who managed what, and nothing of what was answered or by whom', async () => {
  const auditor = mockServices.auditor.mock();
  const noted: { eventId: string; meta?: object }[] = [];
  auditor.createEvent.mockImplementation(async ({ eventId, meta }) => {
    noted.push({ eventId, meta });
    return {
      success: async (more?: object) => {
        noted.push({ eventId, meta: more });
      },
      fail: async ({ error }: { error: Error }) => {
        noted.push({ eventId, meta: { message: error.message } });
      },
    };
  });
  const portal = await startSurveys(databases, 'SQLITE_3', {
    entities: organisation({ alpha: 12 }),
    also: [auditor.factory],
  });
  const wave = await portal.open(
    pulse({
      mode: 'named',
      pages: [
        pageOf(
          { key: 'recommend', type: 'nps', text: 'Recommend?' },
          { key: 'why', type: 'text', text: 'Why?' },
        ),
      ],
    }),
  );
  for (let index = 0; index < 12; index++)
    await portal.answer(`alpha-${index}`, wave.id, {
      recommend: index % 11,
      why: SAID,
    });
  await portal.answer('alpha-0', wave.id, {
    recommend: 99,
    why: SAID,
  });
  await portal.remove('alpha-1', `/me/waves/${wave.id}`);
  await portal.post('alpha-2', '/feedback', {
    kind: 'idea',
    title: SAID,
    text: SAID,
    anonymous: true,
  });
  await portal.close(wave.id);
  await portal.post('owner', '/surveys/pulse/outcomes', {
    said: 'Builds are slow',
    did: 'They are cached',
  });

  expect(new Set(noted.map(({ eventId }) => eventId))).toEqual(
    new Set([
      'survey-save',
      'survey-publish',
      'wave-plan',
      'wave-change',
      'outcome-add',
    ]),
  );
  const all = JSON.stringify(noted);
  expect(all).not.toContain(SAID);
  expect(all).not.toMatch(/alpha-\d/);
});
