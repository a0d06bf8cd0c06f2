import type { AuthService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  evaluateFilterPredicate,
  parseFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  localize,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import type { Org, OrgReader } from '@thrive/org';
import type { RosterDimension } from '../store/WaveStore';
import type { Invited } from './buckets';

const TEAM = 'team';

export interface Audience {
  people: readonly Invited[];
  dimensions: readonly RosterDimension[];
}

/** A rule of an audience that leaves somebody out, or that the catalog does not know them. */
export type Exclusion = 'unknown' | 'groups' | 'ownersOf' | 'filter';

interface Rule {
  name: Exclusion;
  holds: (user: Entity, userRef: string) => boolean;
}

/** Asks the catalog who is asked, and how they are told apart: once, when a wave opens. */
export class RosterReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #org: OrgReader;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    org: OrgReader;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#org = options.org;
  }

  /** Everybody of the audience, in no order, before sampling. */
  async read(definition: SurveyDefinition): Promise<Audience> {
    const { dimensions = [] } = definition;
    const org = await this.#org.refresh();
    const rules = await this.#rules(definition, async () => org);
    const teamOf = new Map<string, string>();
    const people: Invited[] = [];
    for await (const user of this.#users()) {
      const userRef = stringifyEntityRef(user);
      if (!rules.every(({ holds }) => holds(user, userRef))) continue;
      const values = dimensions.map(({ id, from }) => {
        if (id !== TEAM && from !== TEAM) return valueAt(user, from!);
        const team = ownTeam(org, userRef);
        teamOf.set(userRef, team);
        return team;
      });
      people.push({ userRef, values });
    }
    return {
      people,
      dimensions: dimensions.map(({ id, title, from }) => ({
        id,
        title: title === undefined ? id : localize(title, 'en'),
        ...(id === TEAM || from === TEAM
          ? teams(org, new Set(teamOf.values()))
          : { parents: {}, titles: {} }),
      })),
    };
  }

  /**
   * Why somebody would not be in the audience if it were read now.
   *
   * @returns undefined when they would be
   */
  async findExclusion(
    definition: SurveyDefinition,
    userRef: string,
  ): Promise<Exclusion | undefined> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [userRef] },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const [user] = items;
    if (user?.kind !== 'User') return 'unknown';
    const rules = await this.#rules(definition, () => this.#org.refresh());
    return rules.find(({ holds }) => !holds(user, userRef))?.name;
  }

  /** @param readOrg - called only where a rule is about groups */
  async #rules(
    { audience = {} }: SurveyDefinition,
    readOrg: () => Promise<Org>,
  ): Promise<Rule[]> {
    const rules: Rule[] = [];
    if (audience.groups) {
      const members = membersOf(await readOrg(), audience.groups);
      rules.push({ name: 'groups', holds: (_, ref) => members.has(ref) });
    }
    if (audience.ownersOf) {
      const filter = parseFilterPredicate(audience.ownersOf);
      const owners = await this.#ownersOf(await readOrg(), filter);
      rules.push({ name: 'ownersOf', holds: (_, ref) => owners.has(ref) });
    }
    if (audience.filter) {
      const filter = parseFilterPredicate(audience.filter);
      rules.push({
        name: 'filter',
        holds: user => evaluateFilterPredicate(filter, user),
      });
    }
    return rules;
  }

  async *#users(): AsyncGenerator<Entity> {
    const pages = this.#catalog.streamEntities(
      { query: { kind: 'User' } },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) yield* page;
  }

  async #ownersOf(org: Org, filter: FilterPredicate): Promise<Set<string>> {
    const owners = new Set<string>();
    const pages = this.#catalog.streamEntities(
      {
        query: filter,
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const { relations = [] } of page) {
        for (const { type, targetRef } of relations) {
          if (type !== RELATION_OWNED_BY) continue;
          owners.add(targetRef);
          for (const member of org.membersOf(targetRef)) owners.add(member);
        }
      }
    }
    return owners;
  }
}

function membersOf(org: Org, groups: readonly string[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap(group => org.membersOf(group.toLocaleLowerCase('en-US'))),
  );
}

/** The first of the groups that somebody is in directly: in which of two teams they count, is settled. */
function ownTeam(org: Org, userRef: string): string {
  const direct = org
    .groupsAbove(userRef)
    .filter(group => org.membersOf(group).includes(userRef));
  const above = new Set(direct.flatMap(group => org.groupsAbove(group)));
  // Of nested groups the innermost one is the team.
  return direct.filter(group => !above.has(group)).sort()[0] ?? '';
}

/** What the teams are called, and what they are in: one larger team each, so that parts add up. */
function teams(org: Org, used: ReadonlySet<string>) {
  const parents: Record<string, string> = {};
  const titles: Record<string, string> = {};
  const waiting = [...used].filter(team => team !== '');
  for (let team = waiting.pop(); team !== undefined; team = waiting.pop()) {
    if (Object.hasOwn(titles, team)) continue;
    titles[team] = org.titleOf(team);
    const [parent] = org.groupsAbove(team);
    if (parent === undefined) continue;
    parents[team] = parent;
    waiting.push(parent);
  }
  return { parents, titles };
}

function valueAt(user: Entity, path: string): string {
  let value: unknown = user;
  for (let rest = path; rest !== ''; ) {
    const key = longestKey(value, rest);
    if (key === undefined) return '';
    value = (value as Record<string, unknown>)[key];
    rest = rest.slice(key.length + 1);
  }
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, 100)
    : '';
}

/** The key that a path begins with: labels and annotations have dots in their names. */
function longestKey(value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.keys(value)
    .filter(name => path === name || path.startsWith(`${name}.`))
    .sort((a, b) => b.length - a.length)[0];
}
