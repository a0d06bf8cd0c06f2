import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** Who calls: from the credentials, never from what was sent. */
export class Callers {
  readonly #auth: AuthService;

  constructor(auth: AuthService) {
    this.#auth = auth;
  }

  /** The entity ref of the caller. @throws NotAllowedError when it is no person */
  userRefOf(credentials: BackstageCredentials): string {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError('Only people are asked, and can answer.');
    }
    return credentials.principal.userEntityRef.toLocaleLowerCase('en-US');
  }

  /** The entity ref of the caller; undefined when it is no person. */
  maybeUserRefOf(credentials: BackstageCredentials): string | undefined {
    return this.#auth.isPrincipal(credentials, 'user')
      ? this.userRefOf(credentials)
      : undefined;
  }
}
