import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { offeredKinds } from './offeredKinds';

/** On the pages of what a platform offers. */
export const entityUseCard = EntityCardBlueprint.make({
  name: 'use',
  params: {
    // Beside what the entity is, not under everything that is known of it.
    type: 'info',
    filter: offeredKinds,
    loader: async () => {
      const { EntityUseCard } = await import(
        '../components/EntityUseCard/EntityUseCard'
      );
      return <EntityUseCard />;
    },
  },
});
