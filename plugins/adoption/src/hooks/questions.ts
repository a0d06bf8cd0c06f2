import { useApi } from '@backstage/frontend-plugin-api';
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

/** Who came back, by cohort. */
export function useRetention(query: RetentionQuery) {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(
    signal => api.getRetention(query, { signal }),
    [api, JSON.stringify(query)],
  );
}

/** What is stored about the reader. */
export function useOwnData() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.getOwnData({ signal }), [api]);
}
