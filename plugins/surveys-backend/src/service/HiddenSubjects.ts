import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Asks the catalog which of the things that feedback is about it does not show to somebody. */
export class HiddenSubjects {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /**
   * @param subjects - entity refs or ids of capabilities
   * @returns those that are in the catalog, and not for whoever asks; what is gone is no secret
   */
  async among(
    subjects: readonly (string | undefined)[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const refs = new Map(
      subjects.flatMap(subject => {
        const ref = subject === undefined ? undefined : refOf(subject);
        return ref === undefined ? [] : [[subject!, ref] as const];
      }),
    );
    const unseen = await this.#missing([...refs], credentials);
    if (unseen.length === 0) return new Set();
    const own = await this.#auth.getOwnServiceCredentials();
    const gone = new Set(await this.#missing(unseen, own));
    return new Set(
      unseen.filter(each => !gone.has(each)).map(([subject]) => subject),
    );
  }

  /**
   * @param subject - an entity ref
   * @param credentials - of whoever has to see it; all that is there is known, without
   * @returns true also where the catalog cannot be asked: nothing that is said should be lost for that
   */
  async isKnown(
    subject: string,
    credentials?: BackstageCredentials,
  ): Promise<boolean> {
    const ref = refOf(subject);
    if (ref === undefined) return false;
    const missing = await this.#missing(
      [[subject, ref]],
      credentials ?? (await this.#auth.getOwnServiceCredentials()),
    ).catch(() => []);
    return missing.length === 0;
  }

  async #missing<T extends readonly [string, string]>(
    entries: readonly T[],
    credentials: BackstageCredentials,
  ): Promise<T[]> {
    if (entries.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: entries.map(([, ref]) => ref), fields: ['kind'] },
      { credentials },
    );
    return entries.filter((_, index) => items[index] === undefined);
  }
}

function refOf(subject: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(subject));
  } catch {
    return undefined;
  }
}
