import type { Entity } from '@backstage/catalog-model';
import { createComponentExtension } from '@backstage/core-plugin-api';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { forOldPortals } from '@thrive/pages/legacy';
import { offeredKinds } from '../extensions/offeredKinds';
import { adoptionPlugin } from './plugin';

/** Whether an entity is something that a platform offers: a template, an API, a component or a system. @public */
export const isEntityUseAvailable: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(offeredKinds);

/** How many use an entity, on its overview. @public */
export const EntityUseCard = adoptionPlugin.provide(
  createComponentExtension({
    name: 'EntityUseCard',
    component: {
      lazy: async () => {
        const module = await import(
          '../components/EntityUseCard/EntityUseCard'
        );
        return forOldPortals(module.EntityUseCard);
      },
    },
  }),
);
