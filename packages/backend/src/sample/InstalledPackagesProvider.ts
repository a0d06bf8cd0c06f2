import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { readInstalledPackages } from './readInstalledPackages';
import { toCatalogEntities } from './toCatalogEntities';

export type InstalledPackagesProviderOptions = {
  /** Absolute path of a node_modules folder. */
  folder: string;
  logger: LoggerService;
  taskRunner: SchedulerServiceTaskRunner;
};

/**
 * Provides a component for each npm package that is installed in a folder, and
 * a group for each organisation that maintains some of them.
 */
export class InstalledPackagesProvider implements EntityProvider {
  readonly #folder: string;
  readonly #logger: LoggerService;
  readonly #taskRunner: SchedulerServiceTaskRunner;

  static create(
    options: InstalledPackagesProviderOptions,
  ): InstalledPackagesProvider {
    return new InstalledPackagesProvider(options);
  }

  private constructor(options: InstalledPackagesProviderOptions) {
    this.#folder = options.folder;
    this.#logger = options.logger;
    this.#taskRunner = options.taskRunner;
  }

  getProviderName(): string {
    return 'installed-packages';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#taskRunner.run({
      id: `${this.getProviderName()}-refresh`,
      fn: () => this.#refresh(connection),
    });
  }

  /** Leaves the catalog as it is when the folder cannot be read or is empty. */
  async #refresh(connection: EntityProviderConnection): Promise<void> {
    const { packages, broken } = await readInstalledPackages(this.#folder);
    for (const { path, reason } of broken) {
      this.#logger.warn(`Skipped ${path}: ${reason}`);
    }
    if (packages.length === 0) {
      throw new Error(
        `No npm packages in ${
          this.#folder
        }; install them, or set demo.sampleCatalog.folder`,
      );
    }
    const entities = toCatalogEntities(packages, { folder: this.#folder });
    await connection.applyMutation({
      type: 'full',
      entities: entities.map((entity: Entity) => ({
        entity,
        locationKey: this.getProviderName(),
      })),
    });
    this.#logger.info(
      `The sample catalog is ${packages.length} packages of ${this.#folder}`,
    );
  }
}
