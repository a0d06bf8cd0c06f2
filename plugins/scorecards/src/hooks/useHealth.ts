import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ScorecardsHealth } from '@thrive/backstage-plugin-scorecards-common';
import { useAsyncValue } from '@thrive/pages';
import { scorecardsApiRef } from '../api/ScorecardsApi';

const REFRESH_MS = 5_000;

/** The state of the engine, asked again while something runs. */
export function useHealth() {
  const api = useApi(scorecardsApiRef);
  const health = useAsyncValue(signal => api.getHealth({ signal }), [api]);
  const { value, loading, retry } = health;
  const running = value !== undefined && isRunning(value);
  useEffect(() => {
    if (!running || loading) {
      return undefined;
    }
    const timer = setTimeout(retry, REFRESH_MS);
    return () => clearTimeout(timer);
  }, [running, loading, retry]);
  return { ...health, running };
}

/** Whether numbers are on their way. */
export function isRunning(health: ScorecardsHealth): boolean {
  return (
    health.evaluation.pending > 0 ||
    health.sources.some(({ status }) => status === 'running')
  );
}
