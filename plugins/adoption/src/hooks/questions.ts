import { useApi } from '@backstage/frontend-plugin-api';
import { useAsyncValue } from '@thrive/pages';
import { adoptionApiRef } from '../api/AdoptionApi';

/** The numbers of the whole platform. */
export function useOverview() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.getOverview({ signal }), [api]);
}

/** What is stored about the reader. */
export function useOwnData() {
  const api = useApi(adoptionApiRef);
  return useAsyncValue(signal => api.getOwnData({ signal }), [api]);
}
