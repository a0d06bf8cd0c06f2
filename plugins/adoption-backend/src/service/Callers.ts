import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Pseudonyms } from '@thrive/pseudonyms';
import type { Actor } from '../store/UsageStore';

/** Who calls, by pseudonym: from the credentials, never from what was sent. */
export class Callers {
  readonly #auth: AuthService;
  readonly #pseudonyms: Pseudonyms;

  constructor(options: { auth: AuthService; pseudonyms: Pseudonyms }) {
    this.#auth = options.auth;
    this.#pseudonyms = options.pseudonyms;
  }

  /** @throws NotAllowedError when nobody is signed in */
  actorOf(credentials: BackstageCredentials): Actor {
    if (this.#auth.isPrincipal(credentials, 'user'))
      return this.named(credentials.principal.userEntityRef);
    if (this.#auth.isPrincipal(credentials, 'service'))
      return this.service(credentials.principal.subject);
    throw new NotAllowedError('Sign in first: use is stored of people only.');
  }

  /** A service by the subject of its credentials. */
  service(subject: string): Actor {
    return {
      ...this.named(`service:${subject}`),
      kind: 'service',
      source: subject,
    };
  }

  /** The caller as a person. @throws NotAllowedError when it is none */
  personOf(credentials: BackstageCredentials): Actor {
    const actor = this.actorOf(credentials);
    if (actor.kind !== 'person')
      throw new NotAllowedError('Only a person has data of their own.');
    return actor;
  }

  /** Somebody made up, who is never taken for a real person of that name. */
  simulated(name: string): Actor {
    return { ...this.named(`simulated:${name}`), kind: 'simulated' };
  }

  /** The actor of a user's entity ref. */
  named(ref: string): Actor {
    return {
      pseudonym: this.#pseudonyms.of(ref),
      former: this.#pseudonyms.formerOf(ref),
      kind: 'person',
    };
  }
}
