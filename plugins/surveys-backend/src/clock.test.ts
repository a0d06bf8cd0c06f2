import { TestDatabases } from '@backstage/backend-test-utils';
import { setClock } from './__testUtils__/setClock';
import {
  organisation,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(180_000);

const DAY = 86_400_000;
const YEAR = 365 * DAY;

afterEach(() => jest.useRealTimers());

describe.each(databases.eachSupportedId())('a clock that jumps on %s', id => {
  const start = () =>
    startSurveys(databases, id, { entities: organisation({ alpha: 8 }) });

  it('a year ahead closes what is open and plans one wave, not all that were missed', async () => {
    const portal = await start();
    const wave = await portal.open(
      pulse({ schedule: { everyMonths: 1, openForDays: 10 } }),
    );
    for (let person = 0; person < 8; person++)
      await portal.answer(`alpha-${person}`, wave.id, { recommend: 9 });
    const now = Date.now();
    setClock(now + YEAR);
    await portal.scheduler.triggerTask('surveys-waves');
    await portal.scheduler.triggerTask('surveys-waves');
    const waves = await portal.knex('waves').orderBy('number');
    expect(waves.map(({ number, state }) => [number, state])).toEqual([
      [1, 'released'],
      [2, 'open'],
    ]);
    // What was answered was counted before anything was closed for it.
    const results = await portal.get('owner', `/waves/${wave.id}/results`);
    expect(results.body.everybody.figures.recommend).toMatchObject({
      state: 'coarse',
    });

    setClock(now);
    await portal.scheduler.triggerTask('surveys-waves');
    const after = await portal.knex('waves').orderBy('number');
    expect(after.map(({ number, state }) => [number, state])).toEqual([
      [1, 'released'],
      [2, 'open'],
    ]);
  });

  it('a year back keeps open what is open, and takes answers', async () => {
    const portal = await start();
    const wave = await portal.open(pulse());
    setClock(Date.now() - YEAR);
    await portal.scheduler.triggerTask('surveys-waves');
    const [row] = await portal.knex('waves');
    expect(row.state).toBe('open');
    const sent = await portal.answer('alpha-0', wave.id, { recommend: 9 });
    expect(sent.body.stored).toBe(true);
  });

  it('and was ahead when somebody was asked keeps nobody from being asked again', async () => {
    const portal = await start();
    const wave = await portal.open(pulse());
    const now = Date.now();
    setClock(now + YEAR);
    const asked = await portal.post('alpha-1', `/waves/${wave.id}/dismissal`, {
      forever: false,
    });
    expect(asked.status).toBe(204);
    setClock(now);
    const due = await portal.get('alpha-1', '/due');
    expect(due.body.items.map(({ waveId }: any) => waveId)).toEqual([wave.id]);
  });

  it('and was ahead where a release began keeps no other replica from it', async () => {
    const portal = await start();
    const wave = await portal.open(pulse());
    await portal.post('owner', `/waves/${wave.id}/state`, { state: 'closed' });
    await portal
      .knex('waves')
      .where({ id: wave.id })
      .update({
        state: 'closed',
        releases: 0,
        release: JSON.stringify({
          number: 1,
          done: 0,
          of: 2,
          at: Date.now() + YEAR,
        }),
      });
    await portal.scheduler.triggerTask('surveys-waves');
    const [row] = await portal.knex('waves');
    expect(row.state).toBe('released');
  });
});
