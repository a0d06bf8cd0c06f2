import { SignInResolver } from '@backstage/plugin-auth-node';
import { PersonaAuthResult } from './createPersonaAuthenticator';

/** Signs in as the persona's catalog user; a NotFoundError while the catalog has none. */
export const signInAsPersona: SignInResolver<PersonaAuthResult> = (
  { result },
  context,
) => context.signInWithCatalogUser({ entityRef: result.userEntityRef });
