import { setTimeout as sleep } from 'node:timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { KeptCounts } from './KeptCounts';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
/** Longer than what counts as quick. */
const SLOW = 40;
const MINUTE = 60_000;

/** Counts how often it was counted, at its leisure or at once. */
function counter(takes: number) {
  let times = 0;
  return async () => {
    times += 1;
    await sleep(takes);
    return { times };
  };
}

describe.each(databases.eachSupportedId())('KeptCounts on %p', id => {
  async function start() {
    const knex = await databases.init(id);
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@thrive/backstage-plugin-adoption-backend',
        'migrations',
      ),
    });
    return knex;
  }

  it('keeps what took long for all replicas, and tells when it was counted', async () => {
    const knex = await start();
    const [here, there] = [1, 2].map(
      () => new KeptCounts({ knex, keepFor: MINUTE }),
    );
    const count = counter(SLOW);
    const before = Date.now();
    const first = await here.get('searches', count);
    expect(first.value).toEqual({ times: 1 });
    expect(first.at).toBeGreaterThanOrEqual(before);
    expect(await there.get('searches', count)).toEqual(first);
    const other = await there.get('paths', count);
    expect(other.value).toEqual({ times: 2 });
  });

  it('counts once for all who ask at the same time', async () => {
    const counts = new KeptCounts({ knex: await start(), keepFor: MINUTE });
    const count = counter(SLOW);
    const answers = await Promise.all(
      [1, 2, 3].map(() => counts.get('searches', count)),
    );
    expect(answers.map(({ value }) => value.times)).toEqual([1, 1, 1]);
  });

  it('counts anew what is quick, what is too old and what was cleared', async () => {
    const knex = await start();
    const counts = new KeptCounts({ knex, keepFor: MINUTE });
    const quick = counter(0);
    // Quick is what takes no time, however busy the machine is.
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    await counts.get('quick', quick);
    expect((await counts.get('quick', quick)).value).toEqual({ times: 2 });
    clock.mockRestore();

    const slow = counter(SLOW);
    const brief = new KeptCounts({ knex, keepFor: 1 });
    await brief.get('old', slow);
    await sleep(5);
    expect((await brief.get('old', slow)).value).toEqual({ times: 2 });

    const cleared = counter(SLOW);
    await counts.get('cleared', cleared);
    await counts.clear();
    expect((await counts.get('cleared', cleared)).value).toEqual({ times: 2 });
  });

  it('keeps nothing of what could not be counted', async () => {
    const counts = new KeptCounts({ knex: await start(), keepFor: MINUTE });
    await expect(
      counts.get('searches', async () => {
        await sleep(SLOW);
        throw new Error('no database');
      }),
    ).rejects.toThrow('no database');
    const { value } = await counts.get('searches', counter(SLOW));
    expect(value).toEqual({ times: 1 });
  });
});
