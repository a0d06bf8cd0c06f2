import { TestDatabases } from '@backstage/backend-test-utils';
import {
  checkUp,
  organisation,
  startSurveys,
  userOf,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

it('runs on SQLite and on PostgreSQL 18', () => {
  expect(databases.eachSupportedId()).toEqual([['SQLITE_3'], ['POSTGRES_18']]);
});

const teams = { alpha: 8, beta: 7, gamma: 3 };
const people = Object.entries(teams).flatMap(([team, count]) =>
  Array.from({ length: count }, (_, index) => `${team}-${index}`),
);

describe.each(databases.eachSupportedId())('surveys on %s', databaseId => {
  describe.each(['named', 'confidential', 'anonymous'])('%s', mode => {
    it('goes from a draft to released results, and shows no small team', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation(teams),
      });
      const wave = await portal.open(checkUp(mode));
      const invited = portal.sent.flatMap(
        ({ recipients }) => recipients.entityRef,
      );
      expect(invited.sort()).toEqual(
        people.map(name => `user:default/${name}`).sort(),
      );

      const due = await portal.get('alpha-0', '/due');
      expect(due.body.items).toEqual([
        expect.objectContaining({ waveId: wave.id, mode, questions: 3 }),
      ]);
      expect((await portal.get('owner', '/due')).body.items).toEqual([]);

      for (const [index, name] of people.entries()) {
        const answered = await portal.answer(name, wave.id, {
          recommend: index % 11,
          ease: (index % 7) + 1,
          why: `because ${index}`,
        });
        expect(answered.body).toEqual({ stored: true });
        expect(answered.status).toBe(201);
      }
      expect((await portal.get('alpha-0', '/due')).body.items).toEqual([]);

      const open = await portal.get('owner', `/waves/${wave.id}`);
      expect(open.body).toMatchObject({
        state: 'open',
        invited: 18,
        responseRate: 100,
      });
      const early = await portal.get('owner', `/waves/${wave.id}/results`);
      expect(early.status).toBe(409);

      await portal.close(wave.id);
      const { body } = await portal.get(
        'owner',
        `/waves/${wave.id}/results?dimension=team`,
      );
      expect(body.everybody.figures.recommend).toMatchObject({
        state: 'shown',
        n: { from: 18, to: 18 },
      });
      expect(body.everybody.responseRate).toBe(100);
      const states = Object.fromEntries(
        body.cells.map((cell: any) => [
          cell.id.split('/').pop(),
          cell.figures.recommend.state,
        ]),
      );
      // Gamma is too small, and beta would give it away.
      expect(states.alpha).toBe('shown');
      expect(states.gamma ?? 'hidden').toBe('hidden');
      expect(Object.values(states).filter(state => state === 'shown')).toEqual([
        'shown',
      ]);

      const comments = await portal.get('owner', `/waves/${wave.id}/comments`);
      expect(comments.body.items).toHaveLength(18);
      expect(Object.keys(comments.body.items[0]).sort()).toEqual([
        'id',
        'question',
        'text',
        'themes',
      ]);
      const secret = await portal.get('alpha-0', `/waves/${wave.id}/results`);
      expect(secret.status).toBe(403);
    });

    it('stores one answer of a person, however often it is sent', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 6 }),
      });
      const wave = await portal.open(checkUp(mode));
      const send =
        mode === 'anonymous'
          ? await portal.ballotOf('alpha-0', wave.id).then(
              ({ proof }) =>
                (recommend: number) =>
                  portal.post(undefined, '/ballots', {
                    proof,
                    answers: { recommend },
                  }),
            )
          : (recommend: number) =>
              portal.post('alpha-0', `/waves/${wave.id}/responses`, {
                answers: { recommend },
              });
      const sent = await Promise.all(
        Array.from({ length: 8 }, (_, index) => send(index)),
      );
      expect(sent.map(({ status }) => status)).toEqual(Array(8).fill(201));
      expect(sent.filter(({ body }) => body.stored)).toHaveLength(1);
      expect(await portal.knex('responses')).toHaveLength(1);
      expect(await portal.knex('answers')).toHaveLength(1);
    });

    it('refuses bad answers by the name of their question, and stores nothing of them', async () => {
      const portal = await startSurveys(databases, databaseId, {
        entities: organisation({ alpha: 8 }),
      });
      const wave = await portal.open(checkUp(mode));
      const bad: [object, string][] = [
        [{}, '"recommend" needs an answer'],
        [{ recommend: 11 }, '"recommend" has a value that is not on its scale'],
        [{ recommend: '9' }, '"recommend" needs a number'],
        [{ recommend: 3, salary: 1 }, '"salary" is not asked'],
        [
          { recommend: 3, why: 'x'.repeat(6000) },
          '"why" has a text that is too long',
        ],
        [{ recommend: 3, ['__proto__x']: 1 }, '"__proto__x" is not asked'],
      ];
      for (const [index, [answers, message]] of bad.entries()) {
        const answered = await portal.answer(
          `alpha-${index}`,
          wave.id,
          answers as never,
        );
        expect([answered.status, answered.body.error?.message]).toEqual([
          400,
          expect.stringContaining(message),
        ]);
      }
      const answers = { recommend: 3, why: 'x'.repeat(1_100_000) };
      const large =
        mode === 'anonymous'
          ? await portal.post(undefined, '/ballots', {
              ...(await portal.ballotOf('alpha-7', wave.id)),
              answers,
            })
          : await portal.post('alpha-7', `/waves/${wave.id}/responses`, {
              answers,
            });
      expect(large.status).toBe(413);
      expect(await portal.knex('responses')).toEqual([]);
      expect(await portal.knex('texts')).toEqual([]);
    });
  });

  it('issues one ballot to a person: the same again, no other, and none to others', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 6 }),
    });
    const wave = await portal.open(checkUp('anonymous'));
    const first = await portal.ballotOf('alpha-0', wave.id);
    const again = await portal.post('alpha-0', `/waves/${wave.id}/ballots`, {
      blinded: first.blinded,
    });
    expect(again.body).toEqual(first.issued.body);
    const second = await portal.ballotOf('alpha-0', wave.id);
    expect(second.issued.status).toBe(409);
    const stranger = await portal.post('owner', `/waves/${wave.id}/ballots`, {
      blinded: first.blinded,
    });
    expect(stranger.status).toBe(403);
    const made = await portal.post(undefined, '/ballots', {
      proof: { ...first.proof, signature: 'AAAA' },
      answers: { recommend: 1 },
    });
    expect(made.status).toBe(403);
  });

  it('takes nothing while it is paused or closed, and says that nothing was stored', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 6 }),
    });
    const wave = await portal.open(checkUp('confidential'));
    await portal.post('owner', `/waves/${wave.id}/state`, { state: 'paused' });
    const paused = await portal.answer('alpha-0', wave.id, { recommend: 1 });
    expect(paused.status).toBe(409);
    expect(paused.body.error.message).toContain('Nothing was stored');
    await portal.post('owner', `/waves/${wave.id}/state`, { state: 'open' });
    expect(
      (await portal.answer('alpha-0', wave.id, { recommend: 1 })).status,
    ).toBe(201);
    await portal.close(wave.id);
    expect(
      (await portal.answer('alpha-1', wave.id, { recommend: 1 })).status,
    ).toBe(409);
    const reopened = await portal.post('owner', `/waves/${wave.id}/state`, {
      state: 'open',
    });
    expect(reopened.status).toBe(409);
    expect(await portal.knex('responses')).toHaveLength(1);
  });

  it('keeps or refuses whole answers that come in while the wave is closed', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 30 }),
    });
    const wave = await portal.open(checkUp('confidential'));
    const send = (index: number) =>
      portal
        .answer(`alpha-${index}`, wave.id, { recommend: 5, why: 'so' })
        .then(({ status }) => status);
    const before = Array.from({ length: 15 }, (_, index) => send(index));
    const closed = portal
      .post('owner', `/waves/${wave.id}/state`, { state: 'closed' })
      .then(({ status }) => status);
    const after = Array.from({ length: 15 }, (_, index) => send(15 + index));
    const statuses = await Promise.all([...before, ...after]);
    expect(await closed).toBe(200);
    const kept = statuses.filter(status => status === 201).length;
    expect(statuses.filter(status => status === 409)).toHaveLength(30 - kept);
    const stored = async (table: string) => (await portal.knex(table)).length;
    expect([
      await stored('responses'),
      await stored('answers'),
      await stored('texts'),
    ]).toEqual([kept, kept, kept]);
    expect(
      (await portal.answer('alpha-0', wave.id, { recommend: 1 })).status,
    ).toBe(409);
  });

  it('reminds those who did not answer, and nobody else', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 6 }),
    });
    const wave = await portal.open(checkUp('anonymous'));
    await portal.answer('alpha-0', wave.id, { recommend: 1 });
    portal.sent.length = 0;
    expect(
      (await portal.post('owner', `/waves/${wave.id}/reminders`)).status,
    ).toBe(204);
    expect(portal.sent[0].recipients.entityRef.sort()).toEqual(
      [1, 2, 3, 4, 5].map(index => `user:default/alpha-${index}`),
    );
    expect(portal.sent[0].payload.title).toBe('Still open: Pulse');
  });

  it('is closed with the answer that fills its quota', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 8 }),
    });
    const wave = await portal.open(checkUp('confidential', { quota: 2 }));
    const answers = await Promise.all(
      [0, 1, 2, 3].map(index =>
        portal.answer(`alpha-${index}`, wave.id, { recommend: 5 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201, 201, 409, 409,
    ]);
    expect(await portal.knex('responses')).toHaveLength(2);
  });

  it('A19: keeps its promise: a published survey does not become less safe', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 8 }),
    });
    await portal.open(checkUp('anonymous', { thresholds: { respondents: 6 } }));
    for (const change of [
      { mode: 'named' },
      { thresholds: { respondents: 5, comments: 10 } },
      { thresholds: { respondents: 1 } },
    ]) {
      const definition = {
        ...checkUp('anonymous', { thresholds: { respondents: 6 } }),
        ...change,
      };
      const saved = await portal.put('owner', '/surveys/pulse', { definition });
      expect(saved.body.problems).not.toEqual([]);
      const published = await portal.post('owner', '/surveys/pulse/publish');
      expect(published.status).toBe(400);
    }
  });

  it('A18: counts people where they were when the wave opened', async () => {
    const entities = organisation({ alpha: 8, beta: 8 });
    const portal = await startSurveys(databases, databaseId, { entities });
    const wave = await portal.open(checkUp('confidential'));
    // Somebody founds a group of one victim and colluders while it is open.
    entities.push(...organisation({ trap: 5 }));
    for (const entity of entities)
      if (entity.metadata.name === 'alpha-0')
        entity.relations = [
          { type: 'memberOf', targetRef: 'group:default/trap' },
        ];
    for (const team of ['alpha', 'beta'])
      for (let index = 0; index < 8; index++)
        await portal.answer(`${team}-${index}`, wave.id, { recommend: index });
    await portal.close(wave.id);
    const { body } = await portal.get('owner', `/waves/${wave.id}/results`);
    expect(body.cells.map(({ id }: any) => id).join()).not.toContain('trap');
    expect(
      body.cells.map((cell: any) => cell.figures.recommend.n?.from),
    ).toEqual([5, 5]);
  });

  it('tells whoever opens a survey whether it is planned still, and whether their ballot was issued', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 8 }),
    });
    const wave = await portal.open(checkUp('anonymous'));
    const form = async (waveId: string) =>
      (await portal.get('alpha-0', `/waves/${waveId}/form`)).body;
    // Who only looks has their ballot still.
    expect(await form(wave.id)).toMatchObject({
      state: 'open',
      ballotIssued: false,
    });
    await portal.ballotOf('alpha-0', wave.id);
    expect((await form(wave.id)).ballotIssued).toBe(true);
    await portal.close(wave.id);
    const { body: next } = await portal.post('owner', '/surveys/pulse/waves', {
      opensAt: new Date(Date.now() + 86_400_000).toISOString(),
      closesAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    });
    expect((await form(next.id)).state).toBe('planned');
  });

  it('opens a planned wave at once, for as long as it was meant to be, or calls it off without a trace in its results', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 8 }),
    });
    const first = await portal.open(checkUp('confidential'));
    for (let person = 0; person < 8; person++)
      await portal.answer(`alpha-${person}`, first.id, { recommend: 9 });
    await portal.close(first.id);
    const DAY = 86_400_000;
    const plan = async () => {
      const { body } = await portal.post('owner', '/surveys/pulse/waves', {
        opensAt: new Date(Date.now() + 10 * DAY).toISOString(),
        closesAt: new Date(Date.now() + 13 * DAY).toISOString(),
      });
      return body;
    };
    const change = async (waveId: string, state: string) =>
      (await portal.post('owner', `/waves/${waveId}/state`, { state })).body;

    const off = await plan();
    expect((await change(off.id, 'closed')).state).toBe('cancelled');
    await portal.scheduler.triggerTask('surveys-waves');
    const { body: details } = await portal.get('owner', '/surveys/pulse');
    expect(details.waves.map(({ state }: any) => state)).toEqual([
      'cancelled',
      'released',
    ]);
    expect(details.summary).toMatchObject({
      status: 'closed',
      wave: { id: first.id },
    });
    const { body: list } = await portal.get('owner', '/surveys');
    expect(list.items[0].wave.id).toBe(first.id);
    const { body: trend } = await portal.get('owner', '/surveys/pulse/trend');
    expect(trend.items[0].points).toHaveLength(1);
    expect((await change(off.id, 'open')).error.message).toBe(
      'A wave that is cancelled cannot become open.',
    );
    const form = await portal.get('alpha-0', `/waves/${off.id}/form`);
    expect(form.body.state).toBe('closed');

    const next = await plan();
    const { body: taken } = await portal.post('owner', '/surveys/pulse/waves', {
      closesAt: new Date(Date.now() + DAY).toISOString(),
    });
    expect(taken.error.message).toBe(
      'Wave 3 is planned; open it now, or call it off.',
    );
    const brought = await change(next.id, 'open');
    const length = Date.parse(brought.closesAt) - Date.parse(brought.opensAt);
    expect(length / DAY).toBeCloseTo(3, 3);
    await portal.scheduler.triggerTask('surveys-waves');
    const { body: open } = await portal.get('owner', `/waves/${next.id}`);
    expect(open).toMatchObject({ state: 'open', invited: 8 });
    expect(Date.parse(open.opensAt)).toBeLessThanOrEqual(Date.now());
  });

  it('plans the wave after one that was called off, on its date', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 8 }),
    });
    await portal.put('owner', '/surveys/pulse', {
      definition: checkUp('confidential', {
        schedule: { startsOn: '2099-01-31', everyMonths: 1, openForDays: 5 },
      }),
    });
    await portal.post('owner', '/surveys/pulse/publish');
    const planned = async () => {
      await portal.scheduler.triggerTask('surveys-waves');
      const { body } = await portal.get('owner', '/surveys/pulse');
      return body.waves[0];
    };
    const first = await planned();
    expect(first.opensAt).toBe('2099-01-31T08:00:00.000Z');
    await portal.post('owner', `/waves/${first.id}/state`, { state: 'closed' });
    const second = await planned();
    expect(second).toMatchObject({
      number: 2,
      state: 'planned',
      opensAt: '2099-02-28T08:00:00.000Z',
    });
    await portal.post('owner', `/waves/${second.id}/state`, {
      state: 'closed',
    });
    expect((await planned()).opensAt).toBe('2099-03-31T08:00:00.000Z');
  });

  it('says why somebody is asked or not by the rules of the survey, and nothing that is theirs to tell', async () => {
    const entities = [...organisation({ alpha: 8 }), userOf('owner', 'alpha')];
    const portal = await startSurveys(databases, databaseId, { entities });
    const wave = await portal.open(
      checkUp('confidential', { askAgainAfterDays: 90 }),
    );
    const why = async (name: string) =>
      (
        await portal.post('owner', '/eligibility', {
          waveId: wave.id,
          userRef: `user:default/${name}`,
        })
      ).body;
    const before = await why('alpha-0');
    expect(before.eligible).toBe(true);
    expect(before.reasons.map(({ code }: any) => code)).toEqual([
      'open',
      'sampled',
      'roster',
      'personal',
    ]);
    await portal.post('alpha-0', `/waves/${wave.id}/dismissal`, {
      forever: true,
    });
    expect((await portal.get('alpha-0', '/due')).body.items).toEqual([]);
    await portal.answer('alpha-1', wave.id, { recommend: 1 });
    // Whether they were asked, answered or never want to be asked: nothing of it shows.
    for (const name of ['alpha-0', 'alpha-1'])
      expect(await why(name)).toEqual(before);

    await portal.post('owner', `/waves/${wave.id}/dismissal`, {
      forever: true,
    });
    const met = (answer: any) =>
      Object.fromEntries(
        answer.reasons.map(({ code, met: is }: any) => [code, is]),
      );
    expect(met(await why('owner'))).toEqual({
      open: true,
      sampled: true,
      roster: true,
      'survey-clock': false,
      'global-clock': false,
    });
    expect(met(await why('stranger')).roster).toBe(false);
    expect(
      (
        await portal.post('alpha-1', '/eligibility', {
          waveId: wave.id,
          userRef: 'user:default/alpha-2',
        })
      ).status,
    ).toBe(403);
  });
});
