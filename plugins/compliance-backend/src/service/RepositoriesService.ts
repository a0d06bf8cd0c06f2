import type {
  EntityCompliance,
  EntityFacts,
  Repository,
} from '@thrive/backstage-plugin-compliance-common';
import type { Verdict } from '@thrive/backstage-plugin-compliance-node';
import type { ServiceOptions } from './ServiceOptions';

/** How software stands that is checked again and again. */
export interface RepositoriesService {
  listRepositories(
    request: {
      search?: string;
      verdict?: Verdict;
      cursor?: string;
      limit: number;
    },
    options: ServiceOptions,
  ): Promise<{ items: Repository[]; nextCursor?: string }>;
  getEntity(
    request: { entityRef: string },
    options: ServiceOptions,
  ): Promise<EntityCompliance>;
  recheckEntity(
    request: { entityRef: string },
    options: ServiceOptions,
  ): Promise<EntityCompliance>;
  listFacts(
    request: { entityRefs: readonly string[] },
    options: ServiceOptions,
  ): Promise<{ facts: EntityFacts[] }>;
}
