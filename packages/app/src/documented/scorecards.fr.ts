import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { scorecardsTranslationRef } from '@thrive/backstage-plugin-scorecards';

export default createTranslationMessages({
  ref: scorecardsTranslationRef,
  full: false, // what is missing stays in English
  messages: {
    'overview.title': 'Nos logiciels sont-ils en bonne santé ?',
  },
});
