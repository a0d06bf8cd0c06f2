import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

export const teamAdoptionWidget = HomePageWidgetBlueprint.make({
  name: 'team-adoption',
  params: {
    name: 'TeamAdoption',
    title: 'How my teams use the platform',
    description: 'Active people of the last 28 days, of those who could',
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 4 },
    },
    components: async () => {
      const { AdoptionWidget } = await import(
        '../components/AdoptionWidget/AdoptionWidget'
      );
      return { Content: AdoptionWidget };
    },
  },
});
