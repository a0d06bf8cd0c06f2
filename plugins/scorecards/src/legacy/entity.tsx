import type { Entity } from '@backstage/catalog-model';
import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { Legible } from '@thrive/charts';
import { forOldPortals } from '@thrive/pages/legacy';
import { scoredKinds } from '../extensions/scoredKinds';
import { scorecardsPlugin } from './plugin';

/** Whether an entity is of a kind that has scorecards. @public */
export const isScorecardsAvailable: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(scoredKinds);

/** The tab Scorecards of an entity's page; its address there is `/scorecards`. @public */
export const EntityScorecardsContent = scorecardsPlugin.provide(
  createRoutableExtension({
    name: 'EntityScorecardsContent',
    mountPoint: scorecardsPlugin.routes.entityContent,
    component: async () => {
      const { EntityScorecards } = await import(
        '../components/EntityScorecards/EntityScorecards'
      );
      return forOldPortals(() => (
        <Legible>
          <EntityScorecards />
        </Legible>
      ));
    },
  }),
);

/** An entity's levels and what to fix first, on its overview. @public */
export const EntityScorecardsCard = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityScorecardsCard',
    component: {
      lazy: async () => {
        const module = await import(
          '../components/EntityScorecardsCard/EntityScorecardsCard'
        );
        return forOldPortals(module.EntityScorecardsCard);
      },
    },
  }),
);
