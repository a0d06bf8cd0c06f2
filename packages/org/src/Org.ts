import {
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** What a group or user looks like in the catalog, as far as an organisation needs it. */
interface Unit {
  title: string;
  parents: Set<string>;
}

/**
 * An organisation as it was at one time: users, groups, who is in which, and which group stands
 * under which. Immutable once built. Cycles, unknown parents and entities that come twice do no harm.
 *
 * @public
 */
export class Org {
  readonly #groups: ReadonlyMap<string, Unit>;
  readonly #users: ReadonlyMap<string, Unit>;
  readonly #members: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #children: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #above = new Map<string, readonly string[]>();

  private constructor(
    groups: ReadonlyMap<string, Unit>,
    users: ReadonlyMap<string, Unit>,
  ) {
    this.#groups = groups;
    this.#users = users;
    this.#members = invert(users);
    this.#children = invert(groups);
  }

  /** An organisation without anybody. */
  static empty(): Org {
    return new Org(new Map(), new Map());
  }

  /** Builds the organisation in one walk over batches of entities; other kinds are passed over. */
  static async fromEntities(
    batches: AsyncIterable<readonly Entity[]> | Iterable<readonly Entity[]>,
  ): Promise<Org> {
    const groups = new Map<string, Unit>();
    const users = new Map<string, Unit>();
    // Links may come before the entity they point at.
    const links: { unit: 'group' | 'user'; child: string; parent: string }[] =
      [];
    for await (const batch of batches) {
      for (const entity of batch) {
        const ref = stringifyEntityRef(entity);
        const kind = entity.kind.toLocaleLowerCase('en-US');
        if (kind === 'group') {
          groups.set(ref, { title: titleOf(entity), parents: new Set() });
          for (const parent of targets(
            entity,
            RELATION_CHILD_OF,
            entity.spec?.parent,
            'group',
          )) {
            links.push({ unit: 'group', child: ref, parent });
          }
          for (const child of targets(
            entity,
            RELATION_PARENT_OF,
            entity.spec?.children,
            'group',
          )) {
            links.push({ unit: 'group', child, parent: ref });
          }
          for (const child of targets(
            entity,
            RELATION_HAS_MEMBER,
            entity.spec?.members,
            'user',
          )) {
            links.push({ unit: 'user', child, parent: ref });
          }
        } else if (kind === 'user') {
          users.set(ref, { title: titleOf(entity), parents: new Set() });
          for (const parent of targets(
            entity,
            RELATION_MEMBER_OF,
            entity.spec?.memberOf,
            'group',
          )) {
            links.push({ unit: 'user', child: ref, parent });
          }
        }
      }
    }
    for (const { unit, child, parent } of links) {
      (unit === 'group' ? groups : users).get(child)?.parents.add(parent);
    }
    return new Org(groups, users);
  }

  /** Refs of all groups. */
  get groupRefs(): readonly string[] {
    return [...this.#groups.keys()];
  }

  /** Refs of all users. */
  get userRefs(): readonly string[] {
    return [...this.#users.keys()];
  }

  /** The display name of a group or user; the name in the ref when the catalog does not have it. */
  titleOf(ref: string): string {
    const unit = this.#groups.get(ref) ?? this.#users.get(ref);
    return unit?.title ?? ref.slice(ref.indexOf('/') + 1);
  }

  /** Groups that a group or user belongs to, directly or through other groups, nearest first; never itself. */
  groupsAbove(ref: string): readonly string[] {
    let above = this.#above.get(ref);
    if (!above) {
      const parentsOf = (unit: string) =>
        (this.#groups.get(unit) ?? this.#users.get(unit))?.parents ?? [];
      above = reach(ref, parentsOf);
      this.#above.set(ref, above);
    }
    return above;
  }

  /** Groups below a group, nearest first; never itself. */
  groupsBelow(groupRef: string): readonly string[] {
    return reach(groupRef, unit => this.#children.get(unit) ?? []);
  }

  /** Users in a group and the groups below it, each once. */
  membersOf(groupRef: string): readonly string[] {
    const members = new Set<string>();
    for (const group of [groupRef, ...this.groupsBelow(groupRef)]) {
      for (const member of this.#members.get(group) ?? []) members.add(member);
    }
    return [...members];
  }

  /** Every group that something owned by `ownerRef` counts for: the owner itself and all groups above. */
  countsFor(ownerRef: string): readonly string[] {
    return [ownerRef, ...this.groupsAbove(ownerRef)];
  }
}

/** Everything that can be reached, each once, by levels: linear in what is found, whatever the cycles. */
function reach(
  start: string,
  next: (ref: string) => Iterable<string>,
): string[] {
  const seen = new Set([start]);
  for (const ref of seen) {
    for (const neighbour of next(ref)) seen.add(neighbour);
  }
  seen.delete(start);
  return [...seen];
}

function invert(units: ReadonlyMap<string, Unit>): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>();
  for (const [ref, { parents }] of units) {
    for (const parent of parents) {
      const siblings = children.get(parent);
      if (siblings) siblings.add(ref);
      else children.set(parent, new Set([ref]));
    }
  }
  return children;
}

/** Targets of a relation, and refs in the spec for entities whose relations were left out. */
function targets(
  entity: Entity,
  relation: string,
  spec: unknown,
  defaultKind: string,
): string[] {
  const related = (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef);
  const written = (Array.isArray(spec) ? spec : [spec]).flatMap(ref => {
    if (typeof ref !== 'string' || ref === '') return [];
    try {
      return [
        stringifyEntityRef(
          parseEntityRef(ref, {
            defaultKind,
            defaultNamespace: entity.metadata.namespace ?? 'default',
          }),
        ),
      ];
    } catch {
      return [];
    }
  });
  return [...new Set([...related, ...written])];
}

function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  return typeof displayName === 'string' && displayName !== ''
    ? displayName
    : entity.metadata.title ?? entity.metadata.name;
}
