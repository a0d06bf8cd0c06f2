import { setTimeout } from 'node:timers/promises';
import { mapConcurrent } from './mapConcurrent';

describe('mapConcurrent', () => {
  it('keeps the order of the items and the limit of calls at a time', async () => {
    let running = 0;
    let most = 0;
    const results = await mapConcurrent([30, 1, 20, 2, 10], 2, async item => {
      running += 1;
      most = Math.max(most, running);
      await setTimeout(item);
      running -= 1;
      return item * 2;
    });
    expect(results).toEqual([60, 2, 40, 4, 20]);
    expect(most).toBe(2);
  });

  it('takes no items and more room than items', async () => {
    expect(await mapConcurrent([], 10, async item => item)).toEqual([]);
    expect(await mapConcurrent([1], 10, async item => item)).toEqual([1]);
  });

  it('fails when one call fails', async () => {
    await expect(
      mapConcurrent([1, 2, 3], 2, async item => {
        if (item === 2) throw new Error('the second one failed');
        return item;
      }),
    ).rejects.toThrow('the second one failed');
  });
});
