import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useAsyncValue } from '@thrive/pages';

const FACET = 'spec.type';
const none: readonly string[] = [];

/** The types that entities of the catalog have. Empty until known, and when the catalog does not say. */
export function useEntityTypes(): readonly string[] {
  const catalogApi = useApi(catalogApiRef);
  const { value } = useAsyncValue(async () => {
    const { facets } = await catalogApi.getEntityFacets({
      facets: [FACET],
      filter: { kind: ['Component', 'API', 'Resource', 'System', 'Template'] },
    });
    return facets[FACET].map(facet => facet.value).sort();
  }, [catalogApi]);
  return value ?? none;
}
