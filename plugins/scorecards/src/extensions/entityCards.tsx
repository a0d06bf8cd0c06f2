import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { scoredKinds } from './scoredKinds';

export const scorecardsEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: scoredKinds,
    loader: async () => {
      const { EntityScorecardsCard } = await import(
        '../components/EntityScorecardsCard/EntityScorecardsCard'
      );
      return <EntityScorecardsCard />;
    },
  },
});
