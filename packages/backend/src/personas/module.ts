import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { createPersonaAuthenticator } from './createPersonaAuthenticator';
import { personasAllowed } from './personasAllowed';
import { signInAsPersona } from './signInAsPersona';

/** The sign-in providers by which one looks at the portal through other eyes. */
export const PERSONA_PROVIDER_IDS = ['demo-developer', 'demo-author'] as const;

/** Lets people come in as a sample developer or template author, without a password. */
export const authModulePersonas = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-personas',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, logger, providers }) {
        if (!personasAllowed(config)) {
          logger.info(
            'Demo personas are off: auth.environment is not development',
          );
          return;
        }
        for (const providerId of PERSONA_PROVIDER_IDS) {
          providers.registerProvider({
            providerId,
            factory: createProxyAuthProviderFactory({
              authenticator: createPersonaAuthenticator(),
              signInResolver: signInAsPersona,
            }),
          });
        }
      },
    });
  },
});
