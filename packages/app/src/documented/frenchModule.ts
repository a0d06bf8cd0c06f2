import {
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { scorecardsTranslationRef } from '@thrive/backstage-plugin-scorecards';

export const frenchModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'scorecards-fr',
      params: {
        resource: createTranslationResource({
          ref: scorecardsTranslationRef,
          translations: { fr: () => import('./scorecards.fr') },
        }),
      },
    }),
  ],
});
