import { GroupCommit } from './GroupCommit';

function gate() {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { open, opened };
}

describe('GroupCommit', () => {
  it('stores what arrives meanwhile in the next transaction, and answers each caller for their own', async () => {
    const { open, opened } = gate();
    const batches: number[][] = [];
    const commit = new GroupCommit<number, string>({
      what: 'items',
      store: async items => {
        batches.push([...items]);
        if (batches.length === 1) await opened;
        return items.map(item => `stored ${item}`);
      },
      largestBatch: 100,
      most: 100,
      patience: 1_000,
    });
    const first = commit.submit([1, 2]);
    await Promise.resolve();
    await Promise.resolve();
    const others = [commit.submit([3]), commit.submit([4, 5])];
    open();
    expect(await first).toEqual(['stored 1', 'stored 2']);
    expect(await Promise.all(others)).toEqual([
      ['stored 3'],
      ['stored 4', 'stored 5'],
    ]);
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('answers nobody before what they sent is stored', async () => {
    const { open, opened } = gate();
    let committed = false;
    const commit = new GroupCommit<number, boolean>({
      what: 'items',
      store: async items => {
        await opened;
        committed = true;
        return items.map(() => true);
      },
      largestBatch: 10,
      most: 10,
      patience: 1_000,
    });
    const answer = commit.submit([1]).then(() => committed);
    open();
    expect(await answer).toBe(true);
  });

  it('tells a failure to those whom it cost something, and goes on', async () => {
    let failing = true;
    const commit = new GroupCommit<number, number>({
      what: 'items',
      store: async items => {
        if (failing) throw new Error('the database is away');
        return [...items];
      },
      largestBatch: 10,
      most: 10,
      patience: 1_000,
    });
    await expect(
      Promise.all([commit.submit([1]), commit.submit([2])]),
    ).rejects.toThrow('the database is away');
    failing = false;
    expect(await commit.submit([3])).toEqual([3]);
  });

  it('holds no more than it may, and has room again afterwards', async () => {
    const { open, opened } = gate();
    const commit = new GroupCommit<number, number>({
      what: 'items',
      store: async items => {
        await opened;
        return [...items];
      },
      largestBatch: 2,
      most: 3,
      patience: 1_000,
    });
    const held = [commit.submit([1, 2]), commit.submit([3])];
    await expect(commit.submit([4])).rejects.toThrow('send these again');
    open();
    expect(await Promise.all(held)).toEqual([[1, 2], [3]]);
    expect(await commit.submit([4])).toEqual([4]);
  });

  it('stores what it has taken before it closes, and takes no more', async () => {
    const stored: number[] = [];
    const commit = new GroupCommit<number, number>({
      what: 'items',
      store: async items => {
        await new Promise(resolve => setTimeout(resolve, 5));
        stored.push(...items);
        return [...items];
      },
      largestBatch: 1,
      most: 10,
      patience: 1_000,
    });
    const taken = [1, 2, 3].map(item => commit.submit([item]));
    await commit.close();
    expect(stored).toEqual([1, 2, 3]);
    await Promise.all(taken);
    await expect(commit.submit([4])).rejects.toThrow('about to stop');
  });

  it('does not wait for ever for a database that does not answer, and goes on when it does', async () => {
    let hangs = true;
    const commit = new GroupCommit<number, number>({
      what: 'items',
      store: async items => {
        if (hangs) await new Promise(() => {});
        return [...items];
      },
      largestBatch: 10,
      most: 10,
      patience: 20,
    });
    await expect(commit.submit([1])).rejects.toThrow(/does not answer/);
    hangs = false;
    expect(await commit.submit([1, 2])).toEqual([1, 2]);
    await commit.close();
  });
});
