import {
  type DependencyList,
  useCallback,
  useEffect,
  useReducer,
  useRef,
} from 'react';
import type { Page } from '../api/ScorecardsApi';

/** A list that grows as people ask for more of it. */
export interface PagedList<T> {
  /** All rows so far; undefined before the first answer. */
  items?: T[];
  total?: number;
  error?: Error;
  /** True while another list (other filters) is on its way. */
  loading: boolean;
  loadingMore: boolean;
  hasMore: boolean;
  showMore: () => void;
  retry: () => void;
}

interface State<T> {
  items?: T[];
  total?: number;
  nextCursor?: string;
  error?: Error;
  pending?: 'first' | 'more';
  /** Asks for the first page again. */
  attempt: number;
}

type Step<T> =
  | { type: 'asked'; pending: 'first' | 'more' }
  | { type: 'first' | 'more'; page: Page<T> }
  | { type: 'failed'; error: Error }
  | { type: 'again' };

function reduce<T>(state: State<T>, step: Step<T>): State<T> {
  switch (step.type) {
    case 'asked':
      return { ...state, pending: step.pending, error: undefined };
    case 'first':
      return { attempt: state.attempt, ...step.page };
    case 'more':
      return {
        attempt: state.attempt,
        items: [...(state.items ?? []), ...step.page.items],
        total: step.page.total ?? state.total,
        nextCursor: step.page.nextCursor,
      };
    case 'failed':
      return { ...state, pending: undefined, error: step.error };
    default:
      return { ...state, attempt: state.attempt + 1 };
  }
}

/**
 * Reads a server-paged list; starts over when `deps` change, and calls off what is then out of date.
 */
export function usePagedList<T>(
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  deps: DependencyList,
): PagedList<T> {
  const [state, dispatch] = useReducer(reduce<T>, {
    attempt: 0,
    pending: 'first',
  });
  const abort = useRef<AbortController>();
  const latestAsk = useRef(ask);
  latestAsk.current = ask;

  const load = useCallback((pending: 'first' | 'more', cursor?: string) => {
    abort.current?.abort();
    const { signal } = (abort.current = new AbortController());
    dispatch({ type: 'asked', pending });
    latestAsk.current(cursor, signal).then(
      page => !signal.aborted && dispatch({ type: pending, page }),
      error => !signal.aborted && dispatch({ type: 'failed', error }),
    );
  }, []);

  useEffect(() => {
    load('first');
    return () => abort.current?.abort();
    // The caller's deps say when the list is another one.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller says what it depends on
  }, [...deps, state.attempt]);

  const { nextCursor } = state;
  const showMore = useCallback(
    () => load('more', nextCursor),
    [load, nextCursor],
  );
  const retry = useCallback(() => dispatch({ type: 'again' }), []);
  return {
    items: state.items,
    total: state.total,
    error: state.error,
    loading: state.pending === 'first',
    loadingMore: state.pending === 'more',
    hasMore: nextCursor !== undefined,
    showMore,
    retry,
  };
}
