import type { Entity } from '@backstage/catalog-model';
import { createRoutableExtension } from '@backstage/core-plugin-api';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { Legible } from '@thrive/charts';
import { forOldPortals } from '@thrive/pages/legacy';
import { checkedKinds } from '../extensions/checkedKinds';
import { compliancePlugin } from './plugin';

/** Whether an entity is of a kind that is checked by default: a component. @public */
export const isComplianceAvailable: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(checkedKinds);

/** The tab Compliance of an entity's page; its address there is `/compliance`. @public */
export const EntityComplianceContent = compliancePlugin.provide(
  createRoutableExtension({
    name: 'EntityComplianceContent',
    mountPoint: compliancePlugin.routes.entityContent,
    component: async () => {
      const { EntityCompliance } = await import(
        '../components/EntityCompliance/EntityCompliance'
      );
      return forOldPortals(() => (
        <Legible>
          <EntityCompliance />
        </Legible>
      ));
    },
  }),
);
