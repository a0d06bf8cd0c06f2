import { ConflictError } from '@backstage/errors';
import type {
  FactSchema,
  FactSource,
} from '@thrive/backstage-plugin-scorecards-node';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The fact sources that are installed, built in and by modules. */
export class FactSourceRegistry {
  readonly #sources = new Map<string, FactSource>();

  /**
   * Adds sources.
   *
   * @throws ConflictError when an id is taken or is not usable in a rule
   */
  add(...sources: readonly FactSource[]): void {
    for (const source of sources) {
      if (!ID.test(source.id)) {
        throw new ConflictError(
          `The fact source "${source.title}" has the id "${source.id}"; ids are lower case letters, digits and dashes`,
        );
      }
      const taken = this.#sources.get(source.id);
      if (taken) {
        throw new ConflictError(
          `The fact sources "${taken.title}" and "${source.title}" both have the id "${source.id}"; change one`,
        );
      }
      this.#sources.set(source.id, source);
    }
  }

  get all(): readonly FactSource[] {
    return [...this.#sources.values()];
  }

  /** Schemas by id, for validating rules. */
  get schemas(): ReadonlyMap<string, FactSchema> {
    return new Map(this.all.map(source => [source.id, source.schema]));
  }

  /** Ids of the sources whose missing first keys are unknown. */
  get sparse(): ReadonlySet<string> {
    return new Set(
      this.all.filter(source => source.sparse).map(source => source.id),
    );
  }
}
