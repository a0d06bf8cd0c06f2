/** The home page widget, on both frontend systems. */
export const surveyWidget = {
  name: 'Surveys',
  title: 'What do you think?',
  description: 'Surveys for you, and what was done about what was said',
  layout: {
    width: { minColumns: 4, defaultColumns: 6 },
    height: { minRows: 3, defaultRows: 4 },
  },
  components: async () => {
    const { SurveyWidget } = await import('./SurveyWidget');
    return { Content: SurveyWidget };
  },
};
