import { TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('a draft on %s', id => {
  const start = () =>
    startSurveys(databases, id, { entities: organisation({ alpha: 3 }) });
  const PATH = '/surveys/pulse';

  it('is not written over by somebody who read another one', async () => {
    const portal = await start();
    const save = (title: string, replaces?: string) =>
      portal.put('owner', PATH, { definition: pulse({ title }), replaces });
    const first = await save('First', 'none');
    expect(first.status).toBe(200);
    const { revision } = (await portal.get('owner', PATH)).body.draft;
    expect(revision).toBe(first.body.revision);

    const mine = await save('Mine', revision);
    expect(mine.status).toBe(200);
    for (const known of [revision, 'none']) {
      const theirs = await save('Theirs', known);
      expect(theirs.status).toBe(409);
      expect(theirs.body.error.message).toMatch(/Somebody else saved/);
    }
    const title = async () =>
      (await portal.get('owner', PATH)).body.draft.definition.title;
    expect(await title()).toBe('Mine');
    expect((await save('Mine again', mine.body.revision)).status).toBe(200);
    // Who does not say what they read means it.
    expect((await save('By a script')).status).toBe(200);
    expect(await title()).toBe('By a script');
  });

  it.each([
    ['title', { title: '  ' }],
    ['pages.0.questions.0.text', { pages: [pageWith({ text: '' })] }],
    [
      'pages.0.questions.0.options.1.text',
      {
        pages: [
          pageWith({
            type: 'single',
            text: { en: 'Which?', de: 'Welche?' },
            options: [
              { key: 'a', text: 'A' },
              { key: 'b', text: { en: 'B', de: '' } },
            ],
          }),
        ],
      },
    ],
  ])('without words at %s is not published', async (path, more) => {
    const portal = await start();
    const saved = await portal.put('owner', PATH, { definition: pulse(more) });
    expect(saved.body.problems).toContainEqual(
      expect.objectContaining({
        path,
        message: expect.stringMatching(/has no words/),
      }),
    );
    expect((await portal.post('owner', `${PATH}/publish`)).status).toBe(400);
  });

  it('that nobody owns is warned of', async () => {
    const portal = await start();
    const warningsOf = async (owner: string) =>
      (await portal.put('owner', PATH, { definition: pulse({ owner }) })).body
        .warnings;
    expect(await warningsOf('group:default/alpha')).toEqual([]);
    expect(await warningsOf('group:default/nobody')).toEqual([
      expect.objectContaining({ path: 'owner' }),
    ]);
  });

  it('says whom it would ask, before there is a wave', async () => {
    const portal = await start();
    const definition = pulse({ audience: { filter: { 'spec.role': 'dev' } } });
    await portal.put('owner', PATH, { definition });
    const why = (userRef: string, name = 'owner') =>
      portal.post(name, '/eligibility', { surveyId: 'pulse', userRef });
    expect((await why('alpha-1')).body).toMatchObject({ eligible: true });
    expect((await why('User:default/Alpha-1')).body).toMatchObject({
      eligible: true,
    });
    const stranger = (await why('jane')).body;
    expect(stranger.eligible).toBe(false);
    expect(stranger.reasons[0]).toMatchObject({ code: 'known', met: false });
    expect((await why(':')).status).toBe(400);
    expect((await why('alpha-1', 'alpha-2')).status).toBe(403);
  });
});

function pageWith(question: object) {
  return {
    id: 'one',
    questions: [{ key: 'recommend', type: 'nps', text: 'So?', ...question }],
  };
}
