import { useApi } from '@backstage/frontend-plugin-api';
import type { Check } from '@thrive/backstage-plugin-scorecards-common';
import { useAsyncValue, usePagedList } from '@thrive/pages';
import {
  type EntityName,
  type EntityQuery,
  scorecardsApiRef,
} from '../api/ScorecardsApi';

const PAGE = 25;
const GROUPS_PAGE = 10;
const HISTORY_PAGE = 10;

/** How far is all software on all scorecards? */
export function useOverview(group?: string) {
  const api = useApi(scorecardsApiRef);
  return useAsyncValue(
    signal => api.getOverview({ group }, { signal }),
    [api, group],
  );
}

/** What does a scorecard ask for? Asks nothing without an id. */
export function useScorecard(scorecardId?: string) {
  const api = useApi(scorecardsApiRef);
  return useAsyncValue(
    scorecardId
      ? signal => api.getScorecard(scorecardId, { signal })
      : undefined,
    [api, scorecardId],
  );
}

/** How far is software on one scorecard, and which checks fail? */
export function useSummary(scorecardId: string, group?: string) {
  const api = useApi(scorecardsApiRef);
  return useAsyncValue(
    signal => api.getSummary(scorecardId, { group }, { signal }),
    [api, scorecardId, group],
  );
}

/** How did the levels change? */
export function useTrend(scorecardId: string, group?: string) {
  const api = useApi(scorecardsApiRef);
  return useAsyncValue(
    signal => api.getTrend(scorecardId, { group }, { signal }),
    [api, scorecardId, group],
  );
}

/** How far is what each group owns? */
export function useGroups(scorecardId: string, q: string) {
  const api = useApi(scorecardsApiRef);
  return usePagedList(
    (cursor, signal) =>
      api.listGroups(
        scorecardId,
        { q: q || undefined, cursor, limit: GROUPS_PAGE },
        { signal },
      ),
    [api, scorecardId, q],
  );
}

/** Which entities match, and what is missing? */
export function useEntities(query: EntityQuery) {
  const api = useApi(scorecardsApiRef);
  return usePagedList(
    (cursor, signal) =>
      api.listEntities({ ...query, cursor, limit: PAGE }, { signal }),
    [api, JSON.stringify(query)],
  );
}

/** What are the checks of these scorecards called? Checks of a scorecard that cannot be read are left out. */
export function useChecks(scorecardIds: readonly string[]) {
  const api = useApi(scorecardsApiRef);
  const key = [...new Set(scorecardIds)].sort().join(' ');
  return useAsyncValue(
    async signal => {
      const ids = key ? key.split(' ') : [];
      const answers = await Promise.allSettled(
        ids.map(id => api.getScorecard(id, { signal })),
      );
      const checks = new Map<string, Check>();
      for (const answer of answers) {
        if (answer.status === 'fulfilled') {
          answer.value.checks.forEach(check => checks.set(check.id, check));
        }
      }
      return checks;
    },
    [api, key],
  ).value;
}

/** What does a check ask for, and how do its results stand? */
export function useCheck(checkId: string, group?: string) {
  const api = useApi(scorecardsApiRef);
  return useAsyncValue(
    signal => api.getCheck(checkId, { group }, { signal }),
    [api, checkId, group],
  );
}

/** How is one entity doing? */
export function useEntityScorecards(name: EntityName) {
  const api = useApi(scorecardsApiRef);
  return useAsyncValue(
    signal => api.getEntity(name, { signal }),
    [api, name.kind, name.namespace, name.name],
  );
}

/** What changed for one entity? */
export function useEntityHistory(name: EntityName) {
  const api = useApi(scorecardsApiRef);
  return usePagedList(
    (cursor, signal) =>
      api.getEntityHistory(name, { cursor, limit: HISTORY_PAGE }, { signal }),
    [api, name.kind, name.namespace, name.name],
  );
}
