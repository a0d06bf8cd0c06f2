import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The filters of a list, kept in the address so that a link shares the view. */
export interface ListFilters<K extends string> {
  values: Partial<Record<K, string>>;
  /** Sets filters; `undefined` or an empty text takes one away. */
  set: (changes: Partial<Record<K, string | undefined>>) => void;
  clear: () => void;
}

/**
 * Reads and writes the named query parameters and leaves all others alone.
 *
 * @param keys - must be the same array on every render.
 */
export function useListFilters<K extends string>(
  keys: readonly K[],
): ListFilters<K> {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => {
    const found: Partial<Record<K, string>> = {};
    for (const key of keys) {
      const value = params.get(key);
      if (value) {
        found[key] = value;
      }
    }
    return found;
  }, [keys, params]);

  const set = useCallback(
    (changes: Partial<Record<K, string | undefined>>) => {
      setParams(
        before => {
          const after = new URLSearchParams(before);
          for (const key of keys) {
            if (!(key in changes)) {
              continue;
            }
            const value = changes[key];
            if (value) {
              after.set(key, value);
            } else {
              after.delete(key);
            }
          }
          return after;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [keys, setParams],
  );

  const clear = useCallback(() => {
    set(
      Object.fromEntries(keys.map(key => [key, undefined])) as Partial<
        Record<K, undefined>
      >,
    );
  }, [keys, set]);

  return { values, set, clear };
}
