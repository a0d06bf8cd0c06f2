import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/** Signs people in without a click, as the persona they chose last. */
export const personasModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader: async () =>
          import('./PersonaSignInPage').then(m => m.PersonaSignInPage),
      },
    }),
  ],
});
