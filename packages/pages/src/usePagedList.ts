import {
  type DependencyList,
  useCallback,
  useEffect,
  useReducer,
  useRef,
} from 'react';

/** A part of a list that the server pages. @public */
export interface Page<T> {
  items: T[];
  /** Rows that match, over all pages. Absent where the server does not count. */
  total?: number;
  nextCursor?: string;
}

/** A list that grows as people ask for more of it. @public */
export interface PagedList<T, P = Page<T>> {
  /** All rows so far; undefined before the first answer. */
  items?: T[];
  total?: number;
  /** The part that was read last, with what else it tells. */
  page?: P;
  error?: Error;
  /** True while another list (other filters) is on its way. */
  loading: boolean;
  loadingMore: boolean;
  hasMore: boolean;
  showMore: () => void;
  retry: () => void;
}

interface State<T, P> {
  items?: T[];
  page?: P;
  error?: Error;
  pending?: 'first' | 'more';
  /** Asks for the first page again. */
  attempt: number;
}

type Step<P> =
  | { type: 'asked'; pending: 'first' | 'more' }
  | { type: 'first' | 'more'; page: P }
  | { type: 'failed'; error: Error }
  | { type: 'again' };

function reduce<T, P extends Page<T>>(
  state: State<T, P>,
  step: Step<P>,
): State<T, P> {
  switch (step.type) {
    case 'asked':
      return { ...state, pending: step.pending, error: undefined };
    case 'first':
      return {
        attempt: state.attempt,
        items: step.page.items,
        page: step.page,
      };
    case 'more':
      return {
        attempt: state.attempt,
        items: [...(state.items ?? []), ...step.page.items],
        page: { ...state.page, ...step.page, nextCursor: step.page.nextCursor },
      };
    case 'failed':
      return { ...state, pending: undefined, error: step.error };
    default:
      return { ...state, attempt: state.attempt + 1 };
  }
}

/**
 * Reads a server-paged list; starts over when `deps` change, and calls off what is then out of date.
 *
 * @public
 */
export function usePagedList<P extends Page<unknown>>(
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
  deps: DependencyList,
): PagedList<P['items'][number], P> {
  const [state, dispatch] = useReducer(reduce<P['items'][number], P>, {
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

  const nextCursor = state.page?.nextCursor;
  const showMore = useCallback(
    () => load('more', nextCursor),
    [load, nextCursor],
  );
  const retry = useCallback(() => dispatch({ type: 'again' }), []);
  return {
    items: state.items,
    total: state.page?.total,
    page: state.page,
    error: state.error,
    loading: state.pending === 'first',
    loadingMore: state.pending === 'more',
    hasMore: nextCursor !== undefined,
    showMore,
    retry,
  };
}
