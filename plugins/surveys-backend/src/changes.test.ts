import { TestDatabases } from '@backstage/backend-test-utils';
import {
  groupOf,
  organisation,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('while a wave is open on %s', id => {
  it('somebody who leaves the company has said what they said, and is not written to any more', async () => {
    const entities = organisation({ alpha: 8 });
    const portal = await startSurveys(databases, id, { entities });
    const wave = await portal.open(pulse());
    for (let person = 0; person < 6; person++)
      await portal.answer(`alpha-${person}`, wave.id, {
        recommend: person * 2,
      });
    const leave = (name: string) => {
      const user = entities.find(({ metadata }) => metadata.name === name)!;
      user.kind = 'Former';
    };
    // One who answered, and one who did not.
    leave('alpha-0');
    leave('alpha-6');
    portal.sent.length = 0;
    await portal.post('owner', `/waves/${wave.id}/reminders`);
    expect(portal.sent.map(({ recipients }) => recipients.entityRef)).toEqual([
      ['user:default/alpha-7'],
    ]);
    await portal.close(wave.id);
    const { body } = await portal.get('owner', `/waves/${wave.id}/results`);
    expect(body.everybody.figures.recommend).toMatchObject({
      state: 'shown',
      n: { from: 5, to: 9 },
    });
    await portal.nextWave('pulse');
    const invited = await portal.knex('waves').orderBy('number');
    expect(invited.map(({ invited: people }) => people)).toEqual([8, 6]);
  });

  it('a team that is deleted or gets another name is still the team that was asked', async () => {
    const entities = organisation({ alpha: 8, beta: 9 });
    const portal = await startSurveys(databases, id, { entities });
    const wave = await portal.open(pulse());
    const group = entities.find(({ metadata }) => metadata.name === 'alpha')!;
    group.metadata.title = 'Omega';
    const other = entities.find(({ metadata }) => metadata.name === 'beta')!;
    other.kind = 'Former';
    for (const [team, count] of [
      ['alpha', 8],
      ['beta', 9],
    ] as const)
      for (let person = 0; person < count; person++)
        await portal.answer(`${team}-${person}`, wave.id, {
          recommend: (person * 3) % 11,
        });
    await portal.close(wave.id);
    const { body } = await portal.get('owner', `/waves/${wave.id}/results`);
    expect(
      body.cells.map(({ title, figures }: any) => [
        title,
        figures.recommend.state,
      ]),
    ).toEqual([
      ['alpha', 'shown'],
      ['beta', 'shown'],
    ]);
  });

  it('a survey that is edited, and published anew, asks what it asked when the wave was opened', async () => {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: 6 }),
    });
    const wave = await portal.open(pulse());
    const edited = pulse({
      pages: [
        {
          id: 'one',
          questions: [
            { key: 'other', type: 'csat', text: 'Content?', required: true },
          ],
        },
      ],
    });
    await portal.put('owner', '/surveys/pulse', { definition: edited });
    const published = await portal.post('owner', '/surveys/pulse/publish');
    expect(published.status).toBe(201);
    const { body: form } = await portal.get(
      'alpha-0',
      `/waves/${wave.id}/form`,
    );
    expect(form.definition.pages[0].questions[0].key).toBe('recommend');
    const sent = await portal.answer('alpha-0', wave.id, { recommend: 9 });
    expect([sent.status, sent.body.stored]).toEqual([201, true]);
    const refused = await portal.answer('alpha-1', wave.id, { other: 5 });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('"other" is not asked');
  });
});

describe.each(databases.eachSupportedId())('from wave to wave on %s', id => {
  it('A9: somebody who left the catalog in between does not follow from both waves', async () => {
    const entities = organisation({ alpha: 9, beta: 20 });
    const portal = await startSurveys(databases, id, { entities });
    const answerAll = async (waveId: string, alphas: number) => {
      for (const [team, count] of [
        ['alpha', alphas],
        ['beta', 20],
      ] as const)
        for (let person = 0; person < count; person++)
          await portal.answer(`${team}-${person}`, waveId, {
            recommend: (person * 3) % 11,
          });
    };
    const statesOf = async (waveId: string) => {
      const { body } = await portal.get('owner', `/waves/${waveId}/results`);
      return [body.everybody, ...body.cells].map(
        ({ figures }: any) => figures.recommend.state,
      );
    };
    const first = await portal.open(pulse());
    await answerAll(first.id, 9);
    await portal.close(first.id);
    expect(await statesOf(first.id)).toEqual(['shown', 'shown', 'shown']);
    entities.find(({ metadata }) => metadata.name === 'alpha-8')!.kind =
      'Former';
    const second = await portal.nextWave('pulse');
    await answerAll(second.id, 8);
    await portal.close(second.id);
    expect(await statesOf(second.id)).toEqual(['hidden', 'hidden', 'shown']);
  });

  it('a survey with a date opens then, once, and asks what is published by then', async () => {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: 6 }),
    });
    const dated = (text: string) =>
      pulse({
        schedule: { startsOn: '2026-01-05', openForDays: 10 },
        pages: [
          { id: 'one', questions: [{ key: 'recommend', type: 'nps', text }] },
        ],
      });
    await portal.put('owner', '/surveys/pulse', { definition: dated('Old?') });
    await portal.post('owner', '/surveys/pulse/publish');
    await portal.scheduler.triggerTask('surveys-waves');
    await portal.put('owner', '/surveys/pulse', { definition: dated('New?') });
    await portal.post('owner', '/surveys/pulse/publish');
    await portal.scheduler.triggerTask('surveys-waves');
    const [wave] = await portal.knex('waves');
    expect([wave.state, wave.version]).toEqual(['open', 2]);
    await portal.close(wave.id);
    await portal.scheduler.triggerTask('surveys-waves');
    expect(await portal.knex('waves')).toHaveLength(1);
  });

  it('a wave that finds nobody to ask can be called off, and shows nothing', async () => {
    const portal = await startSurveys(databases, id, {
      entities: [...organisation({ alpha: 6 }), groupOf('nobody')],
    });
    const wave = await portal.open(
      pulse({ audience: { groups: ['group:default/nobody'] } }),
    );
    const state = async () => (await portal.knex('waves').first()).state;
    expect(await state()).toBe('opening');
    await portal.close(wave.id);
    expect(await state()).toBe('cancelled');
    const { status } = await portal.get('owner', `/waves/${wave.id}/results`);
    expect(status).toBe(409);
  });
});
