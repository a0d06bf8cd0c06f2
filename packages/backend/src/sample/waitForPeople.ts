import { setTimeout as wait } from 'node:timers/promises';
import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Who signs in comes from a file, and with this one all others of the file. */
const SOMEBODY = 'user:default/guest';
const ASK_EVERY_MS = 1_000;
const PATIENCE_MS = 120_000;

/**
 * Resolves once the people who sign in are in the catalog, so that thousands of other entities do not
 * stand before them in its queue; after two minutes also without them, as in a catalog of another company.
 */
export async function waitForPeople(
  catalog: CatalogService,
  auth: AuthService,
  signal?: AbortSignal,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    // The catalog itself may still be starting.
    const somebody = await catalog
      .getEntityByRef(SOMEBODY, {
        credentials: await auth.getOwnServiceCredentials(),
      })
      .catch(() => undefined);
    if (somebody) return;
    await wait(ASK_EVERY_MS, undefined, { signal });
  }
}
