import { startTransition, useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

const SEARCH = 'q';
const LONGEST_VALUE = 200;
/** Filters that hold an entity ref. */
const REF_KEYS = ['group', 'team'];
const ENTITY_REF = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/;

/** The filters of a list, kept in the address so that a link shares the view. @public */
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
 * @public
 */
export function useListFilters<K extends string>(
  keys: readonly K[],
): ListFilters<K> {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => {
    const found: Partial<Record<K, string>> = {};
    for (const key of keys) {
      const value = params.get(key);
      if (value && isPossible(key, value)) {
        found[key] = value;
      }
    }
    return found;
  }, [keys, params]);

  const set = useCallback(
    (changes: Partial<Record<K, string | undefined>>) => {
      // Typing is one step back in the browser's history; every other choice is one of its own.
      const typing = Object.keys(changes).every(key => key === SEARCH);
      const change = (before: URLSearchParams) => {
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
      };
      // An address draws the whole portal anew: what is pressed meanwhile is answered first.
      startTransition(() =>
        setParams(change, { replace: typing, preventScrollReset: true }),
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

/** An address that was cut or written by hand must not cost the page. */
function isPossible(key: string, value: string): boolean {
  return (
    value.length <= LONGEST_VALUE &&
    (!REF_KEYS.includes(key) || ENTITY_REF.test(value))
  );
}
