import type { Entity } from '@backstage/catalog-model';
import { createComponentExtension } from '@backstage/core-plugin-api';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { forOldPortals } from '@thrive/pages/legacy';
import { usedKinds } from '../extensions/usedKinds';
import { surveysPlugin } from './plugin';

/** Whether an entity is something that people use: a component, an API, a system or a template. @public */
export const isEntityFeedbackAvailable: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(usedKinds);

/** What people say about an entity, on its overview. @public */
export const EntityFeedbackCard = surveysPlugin.provide(
  createComponentExtension({
    name: 'EntityFeedbackCard',
    component: {
      lazy: async () => {
        const module = await import(
          '../components/EntityFeedbackCard/EntityFeedbackCard'
        );
        return forOldPortals(module.EntityFeedbackCard);
      },
    },
  }),
);
