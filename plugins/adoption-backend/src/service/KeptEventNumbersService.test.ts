import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { KeptCounts } from '../store/KeptCounts';
import type { EventNumbersService } from './EventNumbersService';
import { KeptEventNumbersService } from './KeptEventNumbersService';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const options = { credentials: mockCredentials.user() };

/** Numbers that take long, and tell how often they were counted. */
class SlowNumbers implements EventNumbersService {
  #times = 0;

  async getPaths({ days = 7 }: { days?: number }) {
    await sleep(40);
    this.#times += 1;
    return {
      days,
      complete: true,
      minimumGroupSize: this.#times,
      transitions: [],
      starts: [],
      ends: [],
    };
  }

  getTemplates = never;
  getSearch = never;
  getEntityUse = never;
  measureFunnel = never;
}

async function never(): Promise<never> {
  throw new Error('not asked for here');
}

async function start() {
  const knex = await databases.init('SQLITE_3');
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@thrive/backstage-plugin-adoption-backend',
      'migrations',
    ),
  });
  return new KeptEventNumbersService({
    counts: new KeptCounts({ knex, keepFor: 60_000 }),
    inner: new SlowNumbers(),
  });
}

describe('KeptEventNumbersService', () => {
  it('keeps what is the same for all who ask, and says when it was counted', async () => {
    const numbers = await start();
    const first = await numbers.getPaths({}, options);
    expect(Date.parse(first.countedAt!)).toBeLessThanOrEqual(Date.now());
    expect(await numbers.getPaths({}, options)).toEqual(first);
    // Another span is another question.
    const { minimumGroupSize: times } = await numbers.getPaths(
      { days: 28 },
      options,
    );
    expect(times).toBe(2);
  });

  it('counts for a team each time: what is told of it depends on who is in it', async () => {
    const numbers = await start();
    const request = { team: 'group:default/tapes' };
    const first = await numbers.getPaths(request, options);
    const second = await numbers.getPaths(request, options);
    expect([first, second].map(answer => answer.minimumGroupSize)).toEqual([
      1, 2,
    ]);
    expect(first.countedAt).toBeUndefined();
  });
});
