import type { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ServiceOptions } from './ServiceOptions';

/** Entities of the catalog, as the plugin itself sees them, and what others may see. */
export class EntityReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** Those that there are, of some. */
  async read(refs: readonly (string | undefined)[]): Promise<Entity[]> {
    const entityRefs = refs.flatMap(ref => ref ?? []);
    if (entityRefs.length === 0) return [];
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials },
    );
    return items.flatMap(item => item ?? []);
  }

  /** Those that there are, of some, by their references. */
  async byRef(
    refs: readonly (string | undefined)[],
  ): Promise<ReadonlyMap<string, Entity>> {
    const found = await this.read(refs);
    return new Map(found.map(entity => [stringifyEntityRef(entity), entity]));
  }

  /** Those that somebody may see, of some. */
  async visible(
    entityRefs: readonly string[],
    options: ServiceOptions,
  ): Promise<ReadonlySet<string>> {
    if (entityRefs.length === 0) return new Set();
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [...entityRefs],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      options,
    );
    return new Set(
      items.flatMap(item => (item ? [stringifyEntityRef(item)] : [])),
    );
  }

  /** Those that there are, of some, and that somebody may not see. */
  async hidden(
    refs: readonly (string | undefined)[],
    options: ServiceOptions,
  ): Promise<ReadonlySet<string>> {
    const some = [...new Set(refs.flatMap(ref => ref ?? []))];
    const [there, visible] = await Promise.all([
      this.byRef(some),
      this.visible(some, options),
    ]);
    return new Set(some.filter(ref => there.has(ref) && !visible.has(ref)));
  }

  /** All that match a filter of the catalog, as somebody sees them. */
  async list(
    filter: Record<string, string>,
    options?: ServiceOptions,
  ): Promise<Entity[]> {
    const credentials =
      options?.credentials ?? (await this.#auth.getOwnServiceCredentials());
    const found: Entity[] = [];
    for await (const page of this.#catalog.streamEntities(
      { filter },
      { credentials },
    ))
      found.push(...page);
    return found;
  }
}

/** An entity reference as it is kept. @throws InputError when it is none */
export function normalRef(ref: string): string;
export function normalRef(ref: string | undefined): string | undefined;
export function normalRef(ref: string | undefined): string | undefined {
  if (ref === undefined) return undefined;
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    throw new InputError(
      `"${ref}" is no entity reference, such as component:default/shop.`,
    );
  }
}

/** Who owns an entity, as the catalog resolved it. */
export function ownerOf(entity: Entity | undefined): string | undefined {
  return entity?.relations?.find(({ type }) => type === 'ownedBy')?.targetRef;
}

/** As whom somebody owns things: as themselves, and as the groups that they are in. */
export function ownersLike(
  userRef: string | undefined,
  user: Entity | undefined,
): ReadonlySet<string> {
  return new Set([
    ...(userRef === undefined ? [] : [userRef]),
    ...(user?.relations ?? [])
      .filter(({ type }) => type === 'memberOf')
      .map(({ targetRef }) => targetRef),
  ]);
}

const SOURCE_TEMPLATE = 'backstage.io/source-template';

/** Of what software is, for waivers: of itself, of its owner, and of the template that made it. */
export function aboutEntity(entity: Entity): {
  entityRef: string;
  ownerRef?: string;
  templateRef?: string;
} {
  return {
    entityRef: stringifyEntityRef(entity),
    ownerRef: ownerOf(entity),
    templateRef: entity.metadata.annotations?.[SOURCE_TEMPLATE],
  };
}
