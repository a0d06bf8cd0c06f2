import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** On the pages of what people use: components, APIs, systems and templates. */
export const entityFeedbackCard = EntityCardBlueprint.make({
  name: 'feedback',
  params: {
    filter: { kind: { $in: ['component', 'api', 'system', 'template'] } },
    loader: async () => {
      const { EntityFeedbackCard } = await import(
        '../components/EntityFeedbackCard/EntityFeedbackCard'
      );
      return <EntityFeedbackCard />;
    },
  },
});
