import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { usedKinds } from './usedKinds';

/** On the pages of what people use. */
export const entityFeedbackCard = EntityCardBlueprint.make({
  name: 'feedback',
  params: {
    filter: usedKinds,
    loader: async () => {
      const { EntityFeedbackCard } = await import(
        '../components/EntityFeedbackCard/EntityFeedbackCard'
      );
      return <EntityFeedbackCard />;
    },
  },
});
