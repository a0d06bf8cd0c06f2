import { TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  pageOf,
  pulse,
  startSurveys,
  userOf,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('before publishing on %s', id => {
  const start = () =>
    startSurveys(databases, id, {
      entities: [
        ...organisation({ alpha: 8, beta: 3 }),
        userOf('owner', 'alpha'),
      ],
    });

  it('says which groups the catalog does not have, and stops where nobody is left', async () => {
    const portal = await start();
    const check = async (...groups: string[]) => {
      const definition = pulse({ audience: { groups } });
      return (await portal.post('owner', '/surveys/check', { definition }))
        .body;
    };
    const some = await check('group:default/alpha', 'group:default/alhpa');
    expect(some).toMatchObject({
      problems: [],
      warnings: [
        {
          path: 'audience.groups.1',
          message: expect.stringContaining('no group "group:default/alhpa"'),
        },
      ],
    });
    const none = await check('group:default/alhpa');
    expect(none.problems).toHaveLength(1);
    expect(none.warnings).toEqual([]);
    await portal.put('owner', '/surveys/pulse', {
      definition: pulse({ audience: { groups: ['group:default/alhpa'] } }),
    });
    const published = await portal.post('owner', '/surveys/pulse/publish');
    expect(published.status).toBe(400);
    expect(published.body.error.message).toContain('no group');
  });

  it('publishes nothing whose audience cannot be read, and keeps what was written', async () => {
    const portal = await start();
    const definition = pulse({
      audience: { filter: 'spec.role: [developer' as never },
    });
    const { body } = await portal.post('owner', '/surveys/check', {
      definition,
    });
    expect(body.problems[0].path).toBe('audience.filter');
    await portal.put('owner', '/surveys/pulse', { definition: pulse() });
    await portal.put('owner', '/surveys/pulse', { definition });
    const published = await portal.post('owner', '/surveys/pulse/publish');
    expect(published.status).toBe(400);
    const { body: kept } = await portal.get('owner', '/surveys/pulse');
    expect(kept.draft.yaml).toContain('spec.role: [developer');
  });

  it('warns of a moment that nothing in Backstage tells of', async () => {
    const portal = await start();
    const warningsOf = async (action: string) => {
      const definition = pulse({ triggers: [{ action }] });
      return (await portal.post('owner', '/surveys/check', { definition })).body
        .warnings;
    };
    expect(await warningsOf('task-completed')).toEqual([]);
    expect(await warningsOf('task-complete')).toEqual([
      {
        path: 'triggers.0.action',
        message: expect.stringContaining('"task-complete", nobody is asked'),
      },
    ]);
  });

  it('warns when a trend would break, publishes all the same, and joins nothing', async () => {
    const portal = await start();
    const asking = (more: object) =>
      pulse({
        pages: [
          pageOf({
            key: 'best',
            type: 'single',
            text: 'Best?',
            options: [
              { key: 'a', text: 'A' },
              { key: 'b', text: 'B' },
              { key: 'c', text: 'C' },
            ],
            ...more,
          }),
        ],
      });
    const answerAll = async (waveId: string) => {
      for (let person = 0; person < 8; person++)
        await portal.answer(`alpha-${person}`, waveId, {
          best: person % 2 === 0 ? 'a' : 'b',
        });
      await portal.close(waveId);
    };
    await answerAll((await portal.open(asking({}))).id);
    const other = asking({
      options: [
        { key: 'b', text: 'B' },
        { key: 'a', text: 'A' },
        { key: 'c', text: 'C' },
      ],
    });
    const saved = await portal.put('owner', '/surveys/pulse', {
      definition: other,
    });
    expect(saved.body.problems).toEqual([]);
    expect(saved.body.warnings).toEqual([
      {
        path: 'pages.0.questions.0',
        message: expect.stringContaining('its trend begins anew'),
      },
    ]);
    const { body } = await portal.get('owner', '/surveys/pulse');
    expect(body.draft.warnings).toHaveLength(1);
    await answerAll((await portal.open(other)).id);
    const trend = await portal.get('owner', '/surveys/pulse/trend');
    expect(trend.body.items[0].points.map((one: any) => one.number)).toEqual([
      2,
    ]);
  });

  it('says of whoever is not asked whether the catalog knows them, and which rule leaves them out', async () => {
    const entities = [
      ...organisation({ alpha: 8, beta: 3 }),
      userOf('olga', 'alpha', 'ops'),
    ];
    const portal = await startSurveys(databases, id, { entities });
    const wave = await portal.open(
      pulse({
        audience: {
          groups: ['group:default/alpha'],
          filter: { 'spec.role': 'dev' },
        },
      }),
    );
    const why = async (name: string) => {
      const { body } = await portal.post('owner', '/eligibility', {
        waveId: wave.id,
        userRef: `user:default/${name}`,
      });
      return Object.fromEntries(
        body.reasons.map(({ code, met, detail }: any) => [
          code,
          `${met}: ${detail}`,
        ]),
      );
    };
    expect(await why('nobody')).toMatchObject({
      known: expect.stringContaining('false: The catalog has no user'),
    });
    expect(await why('beta-0')).toMatchObject({
      known: expect.stringContaining('true'),
      audience: expect.stringContaining(
        'false: In none of the groups that are asked: group:default/alpha',
      ),
    });
    expect(await why('olga')).toMatchObject({
      audience: expect.stringContaining('false: The filter of the survey'),
    });
    expect(Object.keys(await why('alpha-0'))).not.toContain('audience');
    // Who comes later is in the audience, and not on the list all the same.
    entities[entities.length - 1].spec!.role = 'dev';
    expect(await why('olga')).toMatchObject({
      audience: expect.stringContaining('true: In the audience today'),
      roster: expect.stringContaining('false'),
    });
  });
});
