import { useApi } from '@backstage/frontend-plugin-api';
import type { Funnel } from '@thrive/backstage-plugin-adoption-common';
import { useAsyncValue } from '@thrive/pages';
import {
  adoptionApiRef,
  type RetentionQuery,
  type Selection,
} from '../api/AdoptionApi';

/** The numbers of everybody, of a team or of a segment. */
export function useOverview({ team, segment }: Selection) {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(
    signal => api.getOverview({ team, segment }, { signal }),
    [api, team, segment],
  );
}

/** How teams and segments use the platform, as far as the reader may know. */
export function useGroups() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.listGroups({ signal }), [api]);
}

/** Teams and segments to choose from. */
export function useGroupNames() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.listGroupNames({ signal }), [api]);
}

/** Who came back, by cohort. */
export function useRetention(query: RetentionQuery) {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(
    signal => api.getRetention(query, { signal }),
    [api, JSON.stringify(query)],
  );
}

/** What has to be known of all numbers. */
export function useAbout() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.getAbout({ signal }), [api]);
}

/** All capabilities with how they do. */
export function useCapabilities() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.listCapabilities({ signal }), [api]);
}

/** Who uses one capability. */
export function useCapability(id: string) {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.getCapability(id, { signal }), [api, id]);
}

/** How the tasks of templates ended. */
export function useTemplates({ team, segment }: Selection) {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(
    signal => api.getTemplates({ team, segment }, { signal }),
    [api, team, segment],
  );
}

/** Whether people find what they search for. */
export function useSearchReport({ team, segment }: Selection) {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(
    signal => api.getSearch({ team, segment }, { signal }),
    [api, team, segment],
  );
}

/** From where to where people go. */
export function usePaths({ team, segment }: Selection) {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(
    signal => api.getPaths({ team, segment }, { signal }),
    [api, team, segment],
  );
}

/** How much the page of an entity is used. */
export function useEntityUse(ref: string) {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.getEntityUse(ref, { signal }), [api, ref]);
}

/** All funnels. */
export function useFunnels() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.listFunnels({ signal }), [api]);
}

/** How far people come in a funnel; asks nothing without one. */
export function useFunnelReport(
  funnel: Funnel | undefined,
  { team, segment }: Selection,
) {
  const api = useApi(adoptionApiRef);
  const asked = funnel && JSON.stringify([funnel, team, segment]);
  const { value, ...state } = useAsyncValue(
    funnel &&
      (async signal => ({
        of: asked,
        report: await api.measureFunnel(funnel, { team, segment }, { signal }),
      })),
    [api, asked],
  );
  // What was measured of another funnel is no answer.
  return { ...state, value: value?.of === asked ? value?.report : undefined };
}

/** What happened to the platform. */
export function useMarkers() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.listMarkers({ signal }), [api]);
}

/** How complete the numbers are. */
export function useDataQuality() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.getDataQuality({ signal }), [api]);
}

/** What is stored about the reader. */
export function useOwnData() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.getOwnData({ signal }), [api]);
}
