import { whenUsed } from './whenUsed';

/** An API that can be loaded when it is told so, and how often it was. */
function loader() {
  const state = { loads: 0, fails: false };
  const api = whenUsed(async () => {
    state.loads += 1;
    if (state.fails) throw new Error('the portal was deployed anew');
    return { double: async (n: number) => n * 2 };
  });
  return { api, state };
}

describe('whenUsed', () => {
  it('loads nothing before it is used, and once then', async () => {
    const { api, state } = loader();
    // An API may be awaited by mistake, as all values are.
    await Promise.resolve(api);
    expect(state.loads).toBe(0);
    expect(await Promise.all([api.double(2), api.double(3)])).toEqual([4, 6]);
    expect(state.loads).toBe(1);
  });

  it('tells whoever calls when it cannot be loaded, and tries again', async () => {
    const { api, state } = loader();
    state.fails = true;
    await expect(api.double(2)).rejects.toThrow('deployed anew');
    state.fails = false;
    expect(await api.double(2)).toBe(4);
  });
});
