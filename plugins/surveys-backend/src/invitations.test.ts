import { TestDatabases } from '@backstage/backend-test-utils';
import { setClock } from './__testUtils__/setClock';
import {
  organisation,
  pageOf,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const DAY = 86_400_000;
const PEOPLE = [0, 1, 2, 3, 4, 5].map(person => `alpha-${person}`);

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe.each(databases.eachSupportedId())('invitations on %s', id => {
  async function start() {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: 6 }),
    });
    const began = Date.now();
    /** Who was told of something since it was asked last. */
    const takeInvited = (): string[] =>
      portal.sent
        .splice(0)
        .flatMap(({ recipients }) => recipients.entityRef)
        .map((ref: string) => ref.split('/')[1])
        .sort();
    /** Publishes a survey, opens a wave of it and gives who was invited. */
    const open = async (definition: ReturnType<typeof pulse>, days = 5) => {
      const path = `/surveys/${definition.id}`;
      await portal.put('owner', path, { definition });
      await portal.post('owner', `${path}/publish`);
      const { body: wave } = await portal.post('owner', `${path}/waves`, {
        closesAt: new Date(Date.now() + days * DAY).toISOString(),
      });
      await portal.scheduler.triggerTask('surveys-waves');
      return { wave, invited: takeInvited() };
    };
    const close = async ({ id: waveId }: { id: string }) => {
      await portal.post('owner', `/waves/${waveId}/state`, { state: 'closed' });
      await portal.scheduler.triggerTask('surveys-waves');
      portal.sent.length = 0;
    };
    const dueOf = async (person: string): Promise<string[]> =>
      (await portal.get(person, '/due')).body.items.map(
        ({ title }: { title: string }) => title,
      );
    const pass = (days: number) => setClock(began + days * DAY);
    return { portal, open, close, dueOf, pass, takeInvited };
  }

  it('go to nobody who never wants to be asked for a survey, and neither do reminders', async () => {
    const { portal, open, close, pass, takeInvited } = await start();
    const first = await open(pulse());
    expect(first.invited).toEqual(PEOPLE);
    await portal.post('alpha-2', `/waves/${first.wave.id}/dismissal`, {
      forever: true,
    });
    await close(first.wave);
    pass(60);
    const second = await open(pulse());
    expect(second.invited).toEqual(PEOPLE.filter(one => one !== 'alpha-2'));
    await portal.post('owner', `/waves/${second.wave.id}/reminders`);
    expect(takeInvited()).not.toContain('alpha-2');
  });

  it('of one survey keep others from asking, not itself', async () => {
    const { open, dueOf, pass } = await start();
    expect((await open(pulse(), 50)).invited).toEqual(PEOPLE);
    const other = pulse({ id: 'other', title: 'Other' });
    expect((await open(other, 50)).invited).toEqual([]);
    // It asks where one comes by, and the other one waits its turn.
    expect(await dueOf('alpha-1')).toEqual(['Pulse']);
    pass(15);
    expect((await dueOf('alpha-1')).sort()).toEqual(['Other', 'Pulse']);
  });

  it('are not sent for what happens to somebody, which asks where it happens', async () => {
    const { portal, open, dueOf } = await start();
    const { wave, invited } = await open(
      pulse({ triggers: [{ action: 'task-completed' }] }),
    );
    expect(invited).toEqual([]);
    expect(await dueOf('alpha-1')).toEqual(['Pulse']);
    const asked = async () =>
      (await portal.get('alpha-1', '/me')).body.items.length;
    expect(await asked()).toBe(0);
    const reminded = await portal.post('owner', `/waves/${wave.id}/reminders`);
    expect(reminded.status).toBe(409);
    expect(reminded.body.error.message).toMatch(/where something happens/);
    // Once it asked, it is found again.
    await portal.post('alpha-1', `/waves/${wave.id}/dismissal`, {
      forever: false,
    });
    expect(await asked()).toBe(1);
  });
});

describe.each(databases.eachSupportedId())('texts on %s', id => {
  it('come in the language of who asks, and in the survey’s own where there is none', async () => {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: 6 }),
    });
    const definition = pulse({
      title: { en: 'Pulse', de: 'Puls' },
      dimensions: [{ id: 'team', title: { en: 'Team', de: 'Gruppe' } }],
      pages: [
        pageOf({
          key: 'recommend',
          type: 'nps',
          text: { en: 'Recommend?', de: 'Empfehlen?' },
        }),
      ],
    });
    const wave = await portal.open(definition as never);
    const ask = async (person: string, path: string, language?: string) => {
      const made = portal.get(person, path);
      if (language) made.set('Accept-Language', language);
      return JSON.stringify((await made).body);
    };
    for (const [path, person] of [
      ['/surveys', 'owner'],
      ['/due', 'alpha-1'],
      ['/me', 'alpha-1'],
    ]) {
      expect(await ask(person, path, 'de-CH,de;q=0.9,en;q=0.8')).toContain(
        '"Puls"',
      );
      expect(await ask(person, path, 'fr')).toContain('"Pulse"');
      expect(await ask(person, path)).toContain('"Pulse"');
    }
    for (const person of PEOPLE)
      await portal.answer(person, wave.id, { recommend: 5 });
    expect(await ask('alpha-1', '/me', 'de')).toContain('"Empfehlen?"');
    await portal.close(wave.id);
    const results = await ask('owner', `/waves/${wave.id}/results`, 'de');
    for (const text of ['Puls', 'Empfehlen?', 'Gruppe'])
      expect(results).toContain(`"${text}"`);
    expect(await ask('owner', '/surveys/pulse/trend', 'de')).toContain(
      '"Empfehlen?"',
    );
  });
});
