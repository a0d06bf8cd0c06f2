/** The home page widget, on both frontend systems. */
export const whatToFixNext = {
  name: 'WhatToFixNext',
  title: 'My software: what to fix next',
  description:
    'Software of my groups, closest to its next scorecard level first',
  layout: {
    width: { minColumns: 4, defaultColumns: 6 },
    height: { minRows: 4, defaultRows: 6 },
  },
  components: async () => {
    const { WhatToFixNext } = await import('./WhatToFixNext');
    return { Content: WhatToFixNext };
  },
};
