import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

export const whatToFixNextWidget = HomePageWidgetBlueprint.make({
  name: 'what-to-fix-next',
  params: {
    name: 'WhatToFixNext',
    title: 'My software: what to fix next',
    description:
      'Software of my groups, closest to its next scorecard level first',
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 4, defaultRows: 6 },
    },
    components: async () => {
      const { WhatToFixNext } = await import(
        '../components/WhatToFixNext/WhatToFixNext'
      );
      return { Content: WhatToFixNext };
    },
  },
});
