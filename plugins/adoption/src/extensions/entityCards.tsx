import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** On the pages of what a platform offers: its templates, APIs and documented software. */
export const entityUseCard = EntityCardBlueprint.make({
  name: 'use',
  params: {
    // Beside what the entity is, not under everything that is known of it.
    type: 'info',
    filter: { kind: { $in: ['template', 'api', 'component', 'system'] } },
    loader: async () => {
      const { EntityUseCard } = await import(
        '../components/EntityUseCard/EntityUseCard'
      );
      return <EntityUseCard />;
    },
  },
});
