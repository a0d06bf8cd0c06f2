import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { Org } from './Org';

/** What an organisation needs of its entities: the catalog sends nothing else. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
  'spec.parent',
  'spec.children',
  'spec.members',
  'spec.memberOf',
  'relations',
];

/**
 * Reads the organisation from the catalog and keeps the last one that was read, so that a catalog
 * that is away for a while leaves no gap.
 *
 * @public
 */
export class OrgReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  #current: Org = Org.empty();
  #reading: Promise<Org> | undefined;

  private constructor(options: OrgReaderOptions) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  static create(options: OrgReaderOptions): OrgReader {
    return new OrgReader(options);
  }

  /** The organisation as it was read last; empty before the first time. */
  get current(): Org {
    return this.#current;
  }

  /** Reads the organisation anew, streamed. Calls at the same time share one reading. */
  async refresh(): Promise<Org> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(): Promise<Org> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entities = this.#catalog.streamEntities(
      {
        query: { kind: { $in: ['Group', 'User'] } },
        fields: FIELDS,
        pageSize: 1000,
      },
      { credentials },
    );
    this.#current = await Org.fromEntities(entities);
    this.#logger.debug(
      `read ${this.#current.userRefs.length} users and ${
        this.#current.groupRefs.length
      } groups`,
    );
    return this.#current;
  }
}

/** @public */
export interface OrgReaderOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
}
