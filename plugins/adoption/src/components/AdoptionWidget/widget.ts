/** The home page widget, on both frontend systems. */
export const teamAdoption = {
  name: 'TeamAdoption',
  title: 'How my teams use the platform',
  description: 'Active people of the last 28 days, of those who could',
  layout: {
    width: { minColumns: 4, defaultColumns: 6 },
    height: { minRows: 3, defaultRows: 4 },
  },
  components: async () => {
    const { AdoptionWidget } = await import('./AdoptionWidget');
    return { Content: AdoptionWidget };
  },
};
