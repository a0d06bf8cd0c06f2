import { TestDatabases } from '@backstage/backend-test-utils';
import { tablesOf } from './__testUtils__/databaseCopy';
import { setClock } from './__testUtils__/setClock';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(180_000);

const DAY = 86_400_000;
const PEOPLE = 12;

/** All that is stored of what single people said, or of who was asked. */
const SINGLE = [
  'answers',
  'responses',
  'texts',
  'drafts',
  'roster',
  'roster_marks',
  'erased_answers',
  'released_people',
];

afterEach(() => jest.useRealTimers());

describe.each(databases.eachSupportedId())('retention on %s', id => {
  const start = (config?: { retention: { days: number } }) =>
    startSurveys(databases, id, {
      entities: organisation({ alpha: PEOPLE }),
      config,
    });
  type Portal = Awaited<ReturnType<typeof start>>;

  async function answerAll(portal: Portal, waveId: string) {
    for (let person = 0; person < PEOPLE; person++)
      await portal.answer(`alpha-${person}`, waveId, {
        recommend: person % 11,
        ease: (person % 7) + 1,
        why: `Reason ${person}`,
      });
  }

  async function forgetAfter(portal: Portal, days: number) {
    setClock(Date.now() + days * DAY);
    await portal.scheduler.triggerTask('surveys-retention');
    jest.useRealTimers();
  }

  /** How many rows each table has of a wave. */
  async function rowsOf(portal: Portal, waveId: string) {
    const counts: Record<string, number> = {};
    for (const table of SINGLE)
      counts[table] = (
        await portal.knex(table).where({ wave_id: waveId })
      ).length;
    return counts;
  }

  /** Everything that is told of what was released. */
  async function readAll(portal: Portal, waveId: string) {
    const told: Record<string, unknown> = {};
    for (const path of [
      `/waves/${waveId}`,
      `/waves/${waveId}/results`,
      `/waves/${waveId}/comments`,
      '/surveys/pulse/trend',
      '/measures/pulse.recommend/series',
      '/measures/pulse.recommend/series?by=group',
    ]) {
      const { status, body } = await portal.get('owner', path);
      expect([path, status]).toEqual([path, 200]);
      told[path] = body;
    }
    return told;
  }

  const nothing = Object.fromEntries(SINGLE.map(table => [table, 0]));

  it('covers every table that has rows of single people', async () => {
    const portal = await start();
    expect(await tablesOf(portal.knex, 'wave_id')).toEqual(
      // Keys of parts go by themselves, see below; what is released stays.
      [...SINGLE, 'released_cells', 'released_comments', 'wave_atoms'].sort(),
    );
  });

  it.each([
    ['named', {}],
    ['confidential', {}],
    ['confidential', { destroyKey: true }],
    ['anonymous', {}],
  ])(
    'forgets single answers of a wave that is %s, %j, when their time is over, and nothing that was released',
    async (mode, more) => {
      const portal = await start();
      const wave = await portal.open(checkUp(mode, more));
      await answerAll(portal, wave.id);
      await portal.close(wave.id);
      const isErasable = mode !== 'anonymous' && !('destroyKey' in more);
      if (isErasable) await portal.remove('alpha-0', `/me/waves/${wave.id}`);
      // A portal that was stopped in the middle of a release may leave drafts behind.
      await portal
        .knex('drafts')
        .insert({ wave_id: wave.id, handle: 'left', body: '{}' });
      const before = await rowsOf(portal, wave.id);
      const told = await readAll(portal, wave.id);
      expect(before).toMatchObject({
        responses: isErasable ? PEOPLE - 1 : PEOPLE,
        roster: PEOPLE,
        released_people: isErasable ? PEOPLE : 0,
      });
      expect(before.erased_answers > 0).toBe(isErasable);

      await forgetAfter(portal, 729);
      expect(await rowsOf(portal, wave.id)).toEqual(before);
      await forgetAfter(portal, 731);
      expect(await rowsOf(portal, wave.id)).toEqual(nothing);
      expect(await portal.knex('waves').first('salt')).toEqual({ salt: null });
      const keys = await portal.knex('wave_atoms').select('private_key');
      expect(keys.map(row => row.private_key)).toEqual(keys.map(() => null));
      expect(await readAll(portal, wave.id)).toEqual(told);

      // A release of nothing would take the place of the one that there is.
      const again = await portal.post('owner', `/waves/${wave.id}/release`);
      expect(again.status).toBe(409);
      expect(again.body.error.message).toContain(
        'single answers are forgotten',
      );
      await forgetAfter(portal, 800);
      expect(await readAll(portal, wave.id)).toEqual(told);
    },
  );

  it('keeps answers of younger waves and of those that are open, and asks on', async () => {
    const portal = await start({ retention: { days: 30 } });
    const old = await portal.open(checkUp('confidential'));
    await answerAll(portal, old.id);
    await portal.close(old.id);
    const opened = Date.now();
    setClock(opened + 20 * DAY);
    const young = await portal.nextWave('pulse');
    await answerAll(portal, young.id);
    await portal.close(young.id);
    setClock(opened + 31 * DAY);
    const open = await portal.nextWave('pulse');
    await portal.answer('alpha-3', open.id, { recommend: 5, why: 'now' });
    const kept = await rowsOf(portal, young.id);
    const live = await rowsOf(portal, open.id);
    await portal.scheduler.triggerTask('surveys-retention');
    expect(await rowsOf(portal, old.id)).toEqual(nothing);
    expect(await rowsOf(portal, young.id)).toEqual(kept);
    expect(await rowsOf(portal, open.id)).toEqual(live);
    expect(kept.responses).toBe(PEOPLE);
    expect(live.responses).toBe(1);

    // What is left of the old wave tells of nobody any more, themselves included.
    const own = await portal.get('alpha-3', '/me');
    expect(
      own.body.items.map(({ waveId }: { waveId: string }) => waveId),
    ).toEqual([open.id, young.id]);
    const erased = await portal.remove('alpha-3', `/me/waves/${old.id}`);
    expect(erased.status).toBe(409);
    const sent = await portal.answer('alpha-4', open.id, { recommend: 6 });
    expect(sent.status).toBe(201);
  });

  it('forgets nothing that was not released yet, however late that is', async () => {
    const portal = await start({ retention: { days: 30 } });
    const wave = await portal.open(checkUp('confidential'));
    await answerAll(portal, wave.id);
    // A portal that was down for a year has one task run before the other.
    await forgetAfter(portal, 365);
    expect((await rowsOf(portal, wave.id)).responses).toBe(PEOPLE);
    setClock(Date.now() + 365 * DAY);
    await portal.scheduler.triggerTask('surveys-waves');
    await portal.scheduler.triggerTask('surveys-retention');
    expect(await rowsOf(portal, wave.id)).toEqual(nothing);
    const { body } = await portal.get('owner', `/waves/${wave.id}/results`);
    expect(body.everybody.figures.recommend).toMatchObject({
      state: 'shown',
      n: { from: PEOPLE, to: PEOPLE },
    });
  });
});
