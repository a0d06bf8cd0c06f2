import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** What a persona's sign-in yields: the catalog user to become. */
export type PersonaAuthResult = { userEntityRef: string };

/**
 * An authenticator that believes everybody: the result is the user of
 * `userEntityRef` in the provider's configuration, which must be set.
 */
export function createPersonaAuthenticator() {
  return createProxyAuthenticator<string, PersonaAuthResult, undefined>({
    defaultProfileTransform: async () => ({ profile: {} }),
    initialize: ({ config }) => config.getString('userEntityRef'),
    authenticate: async (_request, userEntityRef) => ({
      result: { userEntityRef },
    }),
  });
}
