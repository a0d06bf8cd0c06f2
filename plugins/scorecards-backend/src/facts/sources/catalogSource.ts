import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { JsonObject } from '@backstage/types';
import type { FactSource } from '@thrive/backstage-plugin-scorecards-node';
import type { SourceSchedule } from '../sourceSchedule';

/** Which entities can have scorecards by default: things, never people. */
export const DEFAULT_ENTITIES: FilterPredicate = {
  kind: {
    $in: [
      'API',
      'Component',
      'Domain',
      'Group',
      'Resource',
      'System',
      'Template',
    ],
  },
};

/** The id of the source whose facts are the entities themselves. */
export const CATALOG_SOURCE = 'catalog';

const anything = { additionalProperties: true } as const;

/**
 * The entity itself as a fact, with its relations: `catalog.spec.owner`,
 * `catalog.metadata.annotations["backstage.io/techdocs-ref"]`.
 */
export function createCatalogSource(
  options: SourceSchedule & { entities: FilterPredicate },
): FactSource {
  return {
    id: CATALOG_SOURCE,
    title: 'Software catalog',
    schema: {
      type: 'object',
      properties: {
        apiVersion: { type: 'string' },
        kind: { type: 'string' },
        metadata: { type: 'object', ...anything },
        spec: { type: 'object', ...anything },
        relations: {
          type: 'object',
          description:
            'Target refs by type of relation, e.g. ownedBy or dependsOn',
          additionalProperties: { type: 'array', items: { type: 'string' } },
        },
      },
    },
    ttl: options.ttl,
    schedule: options.schedule,
    appliesTo: options.entities,
    batchSize: 500,
    async collect({ entities }) {
      return entities.map(entity => ({
        entityRef: stringifyEntityRef(entity),
        data: toFact(entity),
      }));
    },
  };
}

function toFact(entity: Entity): JsonObject {
  const { uid: _, etag: __, ...metadata } = entity.metadata;
  const relations: Record<string, string[]> = {};
  for (const { type, targetRef } of entity.relations ?? []) {
    (relations[type] ??= []).push(targetRef);
  }
  for (const refs of Object.values(relations)) refs.sort();
  return {
    apiVersion: entity.apiVersion,
    kind: entity.kind,
    metadata: metadata as JsonObject,
    ...(entity.spec ? { spec: entity.spec } : {}),
    relations,
  };
}
