import { act, renderHook, waitFor } from '@testing-library/react';
import { type Page, useAsyncValue, usePagedList } from '@thrive/pages';

/** An answer that comes when the test says so. */
function later<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>(settle => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('useAsyncValue', () => {
  it('calls off a question that is out of date, and never shows its answer', async () => {
    const answers = { slow: later<string>(), fast: later<string>() };
    const signals: AbortSignal[] = [];
    const { result, rerender } = renderHook(
      ({ which }: { which: 'slow' | 'fast' }) =>
        useAsyncValue(
          signal => {
            signals.push(signal);
            return answers[which].promise;
          },
          [which],
        ),
      { initialProps: { which: 'slow' } },
    );
    rerender({ which: 'fast' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    await act(async () => answers.fast.resolve('fast'));
    await act(async () => answers.slow.resolve('slow'));
    expect(result.current).toMatchObject({ value: 'fast', loading: false });
  });

  it('keeps the last answer while a newer one is on its way, and when it fails', async () => {
    const ask = jest
      .fn()
      .mockResolvedValueOnce('first')
      .mockRejectedValueOnce(new Error('no'));
    const { result } = renderHook(() => useAsyncValue(ask, []));
    await waitFor(() => expect(result.current.value).toBe('first'));
    act(() => result.current.retry());
    expect(result.current).toMatchObject({ value: 'first', loading: true });
    await waitFor(() => expect(result.current.error?.message).toBe('no'));
    expect(result.current.value).toBe('first');
  });
});

describe('usePagedList', () => {
  it('starts over with other filters, and drops a page that belongs to the old ones', async () => {
    const stale = later<{ items: string[] }>();
    const { result, rerender } = renderHook(
      ({ filter }: { filter: string }) =>
        usePagedList<Page<string>>(
          cursor =>
            cursor
              ? stale.promise
              : Promise.resolve({
                  items: [filter],
                  nextCursor: 'next',
                  total: 9,
                }),
          [filter],
        ),
      { initialProps: { filter: 'a' } },
    );
    await waitFor(() => expect(result.current.items).toEqual(['a']));
    act(() => result.current.showMore());
    expect(result.current.loadingMore).toBe(true);
    rerender({ filter: 'b' });
    await waitFor(() => expect(result.current.items).toEqual(['b']));
    await act(async () => stale.resolve({ items: ['a2'] }));
    expect(result.current.items).toEqual(['b']);
    expect(result.current.total).toBe(9);
  });
});
