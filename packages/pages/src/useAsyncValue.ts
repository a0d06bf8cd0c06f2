import {
  type DependencyList,
  useCallback,
  useEffect,
  useReducer,
  useState,
} from 'react';

/** What is known of an answer while it is asked for. @public */
export interface AsyncValue<T> {
  /** The latest answer; stays while a newer one is on its way. */
  value?: T;
  /** Why the latest question was not answered. */
  error?: Error;
  loading: boolean;
  /** Asks again. */
  retry: () => void;
}

type Step<T> =
  | { type: 'asked' }
  | { type: 'answered'; value: T }
  | { type: 'failed'; error: Error };

type State<T> = Omit<AsyncValue<T>, 'retry'>;

function reduce<T>(state: State<T>, step: Step<T>): State<T> {
  if (step.type === 'asked') {
    return { value: state.value, loading: true };
  }
  if (step.type === 'answered') {
    return { value: step.value, loading: false };
  }
  return { value: state.value, error: step.error, loading: false };
}

/**
 * Asks a question again whenever `deps` change, and calls off the one before.
 *
 * @param ask - gives the answer; `undefined` instead of a function asks nothing.
 * @public
 */
export function useAsyncValue<T>(
  ask: ((signal: AbortSignal) => Promise<T>) | undefined,
  deps: DependencyList,
): AsyncValue<T> {
  const [state, dispatch] = useReducer(reduce<T>, { loading: Boolean(ask) });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!ask) {
      return undefined;
    }
    const abort = new AbortController();
    dispatch({ type: 'asked' });
    ask(abort.signal).then(
      value => {
        if (!abort.signal.aborted) {
          dispatch({ type: 'answered', value });
        }
      },
      error => {
        if (!abort.signal.aborted) {
          dispatch({ type: 'failed', error });
        }
      },
    );
    return () => abort.abort();
    // The caller's deps say when the question is another one.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller says what it depends on
  }, [...deps, attempt]);
  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, retry };
}
