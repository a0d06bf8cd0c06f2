import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const KEPT_MILLIS = 30_000;
const MOST_READERS = 200;
const PAGE = 5_000;

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

/**
 * Which entities the catalog shows a reader whose reading is conditional. The catalog alone can
 * judge its rules, so it is asked with the reader's own credentials, and the answer is kept for
 * half a minute.
 */
export class VisibleEntities {
  readonly #catalog: CatalogService;
  readonly #kept = new Map<
    string,
    { until: number; refs: Promise<readonly string[]> }
  >();

  constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /** Refs of all entities that the reader may see. */
  async all(
    readerKey: string,
    credentials: BackstageCredentials,
  ): Promise<readonly string[]> {
    const now = Date.now();
    const kept = this.#kept.get(readerKey);
    if (kept && kept.until > now) return kept.refs;
    const refs = this.#read(credentials);
    this.#keep(readerKey, { until: now + KEPT_MILLIS, refs });
    refs.catch(() => this.#kept.delete(readerKey));
    return refs;
  }

  /** The given refs that the reader may see. */
  async among(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<readonly string[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [...entityRefs], fields: FIELDS },
      { credentials },
    );
    return items.flatMap(entity =>
      entity ? [stringifyEntityRef(entity)] : [],
    );
  }

  async #read(credentials: BackstageCredentials): Promise<readonly string[]> {
    const refs: string[] = [];
    const pages = this.#catalog.streamEntities(
      { fields: FIELDS, pageSize: PAGE },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) refs.push(stringifyEntityRef(entity));
    }
    return refs;
  }

  #keep(
    key: string,
    entry: { until: number; refs: Promise<readonly string[]> },
  ): void {
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_READERS) break;
      this.#kept.delete(oldest);
    }
  }
}
