import { TestDatabases } from '@backstage/backend-test-utils';
import { recordChannels } from './__testUtils__/recordChannels';
import { setClock } from './__testUtils__/setClock';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';
import { KnexWaveStore } from './store/WaveStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const DAY = 86_400_000;
const HOUR = DAY / 24;

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe.each(databases.eachSupportedId())('reminders on %s', id => {
  /** A wave of eight people that is open for ten days and reminds after four. */
  async function start(
    mode: string = 'confidential',
    also: Parameters<typeof startSurveys>[2] = {},
  ) {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: 8 }),
      ...also,
    });
    const definition = checkUp(mode, {
      schedule: { openForDays: 10, remindAfterDays: 4 },
    });
    await portal.put('owner', '/surveys/pulse', { definition });
    await portal.post('owner', '/surveys/pulse/publish');
    const opened = Date.now();
    const { body: wave } = await portal.post('owner', '/surveys/pulse/waves', {
      closesAt: new Date(opened + 10 * DAY).toISOString(),
    });
    await portal.scheduler.triggerTask('surveys-waves');
    expect(portal.sent).toHaveLength(1);
    portal.sent.length = 0;
    /** Lets the task come by so many days after the opening; gives who was told, and clears it. */
    const passAfter = async (days: number): Promise<string[]> => {
      setClock(opened + days * DAY + HOUR);
      await portal.scheduler.triggerTask('surveys-waves');
      return portal.sent
        .splice(0)
        .flatMap(({ recipients }) => recipients.entityRef)
        .map((ref: string) => ref.split('/')[1])
        .sort();
    };
    const change = async (state: string) =>
      expect(
        (await portal.post('owner', `/waves/${wave.id}/state`, { state }))
          .status,
      ).toBe(200);
    const path = `/waves/${wave.id}`;
    return { portal, wave, path, passAfter, change };
  }

  it.each(['named', 'confidential', 'anonymous'])(
    'of a survey that is %s come by themselves when it is time, once, to those who have not answered',
    async mode => {
      const { portal, wave, passAfter } = await start(mode);
      for (const person of [1, 4, 6])
        await portal.answer(`alpha-${person}`, wave.id, { recommend: 5 });
      expect(await passAfter(1)).toEqual([]);
      expect(await passAfter(3.9)).toEqual([]);
      const silent = [0, 2, 3, 5, 7].map(person => `alpha-${person}`);
      expect(await passAfter(4)).toEqual(silent);
      for (const days of [4, 5, 8, 9.9])
        expect(await passAfter(days)).toEqual([]);
    },
  );

  it('come to whoever erased their answers, too', async () => {
    const { portal, wave, passAfter } = await start();
    for (const person of [1, 4])
      await portal.answer(`alpha-${person}`, wave.id, { recommend: 5 });
    await portal.remove('alpha-4', `/me/waves/${wave.id}`);
    expect(await passAfter(4)).toEqual(
      [0, 2, 3, 4, 5, 6, 7].map(person => `alpha-${person}`),
    );
  });

  it('are not sent while it is paused, and are when it goes on', async () => {
    const { passAfter, change } = await start();
    await change('paused');
    expect(await passAfter(4)).toEqual([]);
    expect(await passAfter(5)).toEqual([]);
    await change('open');
    expect(await passAfter(6)).toHaveLength(8);
    expect(await passAfter(7)).toEqual([]);
  });

  it('are not sent when it is paused while the task is looking at it', async () => {
    const { passAfter, change } = await start();
    const { listWaves } = KnexWaveStore.prototype;
    jest
      .spyOn(KnexWaveStore.prototype, 'listWaves')
      .mockImplementationOnce(async function pausing(
        this: KnexWaveStore,
        ...call
      ) {
        const found = await listWaves.apply(this, call);
        await change('paused');
        return found;
      });
    expect(await passAfter(4)).toEqual([]);
    await change('open');
    expect(await passAfter(5)).toHaveLength(8);
  });

  it('are not sent of what is closed, by hand or by its date', async () => {
    const byHand = await start();
    await byHand.change('closed');
    expect(await byHand.passAfter(4)).toEqual([]);
    jest.useRealTimers();
    // Of a portal that was down at both times.
    const byDate = await start();
    expect(await byDate.passAfter(10)).toEqual([]);
  });

  it('are not sent again by themselves after somebody sent them by hand, and by hand only while it is open', async () => {
    const { portal, path, passAfter, change } = await start();
    const byHand = await portal.post('owner', `${path}/reminders`);
    expect(byHand.status).toBe(204);
    expect(portal.sent.splice(0)).toHaveLength(1);
    expect(await passAfter(4)).toEqual([]);
    await change('paused');
    const paused = await portal.post('owner', `${path}/reminders`);
    expect(paused.status).toBe(409);
    expect(portal.sent).toEqual([]);
  });

  it('are not sent twice when they could not be sent, and keep the wave going', async () => {
    const { features, written } = recordChannels();
    const { portal, passAfter } = await start('confidential', {
      also: features,
    });
    const push = jest.spyOn(portal.sent, 'push').mockImplementation(() => {
      throw new Error('notifications are away');
    });
    expect(await passAfter(4)).toEqual([]);
    expect(push).toHaveBeenCalledTimes(1);
    push.mockRestore();
    expect(await passAfter(5)).toEqual([]);
    expect((await portal.knex('waves').first('state')).state).toBe('open');
    const warnings = written.filter(line => line.startsWith('warn'));
    expect(warnings).toEqual([
      expect.stringMatching(
        /^warn people could not be told of wave 1 of pulse/,
      ),
    ]);
  });

  it('tell nobody who answered: not the owner, not the reminded, not the log', async () => {
    const { features, written } = recordChannels();
    const { portal, wave, path } = await start('confidential', {
      also: features,
    });
    for (const person of [1, 4, 6])
      await portal.answer(`alpha-${person}`, wave.id, { recommend: 5 });
    setClock(Date.now() + 4 * DAY + HOUR);
    await portal.scheduler.triggerTask('surveys-waves');
    const [{ recipients, payload }, ...others] = portal.sent.splice(0);
    expect(others).toEqual([]);
    // Those who are left out would be a list of those who answered.
    expect(Object.keys(recipients).sort()).toEqual(['entityRef', 'type']);
    expect(payload).toEqual({
      title: 'Still open: Pulse',
      description: expect.stringMatching(
        /^Confidential: answers are kept under a pseudonym. Open until \d{4}-\d\d-\d\d.$/,
      ),
      link: `/surveys/answer/${wave.id}`,
      severity: 'low',
      topic: 'surveys',
      scope: 'survey:pulse:wave:1',
    });
    const byHand = await portal.post('owner', `${path}/reminders`);
    expect([byHand.status, byHand.text]).toEqual([204, '']);
    const told = [(await portal.get('owner', path)).text];
    expect(written).toContain(
      `audit wave-remind ${JSON.stringify({ waveId: wave.id })}`,
    );
    told.push(...written);
    expect(told.join('\n')).not.toMatch(/alpha-\d/);
  });
});
