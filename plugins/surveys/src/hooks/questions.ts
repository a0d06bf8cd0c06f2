import { useApi } from '@backstage/frontend-plugin-api';
import type { FeedbackStatus } from '@thrive/backstage-plugin-surveys-common';
import { useAsyncValue, usePagedList } from '@thrive/pages';
import { surveysApiRef } from '../api/SurveysApi';

/** The surveys that the reader may manage or read the results of. */
export function useSurveys() {
  const api = useApi(surveysApiRef);
  return useAsyncValue(signal => api.listSurveys({ signal }), [api]);
}

export function useSurvey(surveyId: string) {
  const api = useApi(surveysApiRef);
  return useAsyncValue(
    signal => api.getSurvey(surveyId, { signal }),
    [api, surveyId],
  );
}

export function useReadyMade() {
  const api = useApi(surveysApiRef);
  return useAsyncValue(signal => api.listReadyMade({ signal }), [api]);
}

/** What the reader was asked, and what is stored of it. */
export function useOwnAnswers() {
  const api = useApi(surveysApiRef);
  return useAsyncValue(signal => api.getOwnAnswers({ signal }), [api]);
}

export function useResults(waveId: string, dimension: string | undefined) {
  const api = useApi(surveysApiRef);
  return useAsyncValue(
    signal => api.getResults(waveId, dimension, { signal }),
    [api, waveId, dimension],
  );
}

export function useTrend(surveyId: string | undefined) {
  const api = useApi(surveysApiRef);
  return useAsyncValue(
    surveyId === undefined
      ? undefined
      : signal => api.getTrend(surveyId, { signal }),
    [api, surveyId],
  );
}

export function useComments(waveId: string) {
  const api = useApi(surveysApiRef);
  return useAsyncValue(
    signal => api.listComments(waveId, { signal }),
    [api, waveId],
  );
}

/** Who answered what; for the owners of a named survey. */
export function useNamedAnswers(waveId: string) {
  const api = useApi(surveysApiRef);
  return usePagedList(
    (cursor, signal) => api.listNamedAnswers(waveId, cursor, { signal }),
    [api, waveId],
  );
}

export function useFeedback(query: {
  status?: FeedbackStatus;
  about?: string;
  search?: string;
}) {
  const api = useApi(surveysApiRef);
  return usePagedList(
    (cursor, signal) => api.listFeedback({ ...query, cursor }, { signal }),
    [api, query.status, query.about, query.search],
  );
}

export function useThread(feedbackId: string) {
  const api = useApi(surveysApiRef);
  return useAsyncValue(
    signal => api.getFeedback(feedbackId, { signal }),
    [api, feedbackId],
  );
}
