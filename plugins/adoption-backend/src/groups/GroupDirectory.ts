import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { OrgReader } from '@thrive/org';

/** A part of the people: a team of the catalog, or a segment that the portal's owners defined. */
export interface PeopleGroup {
  kind: 'team' | 'segment';
  /** The entity ref of a team, or the id of a segment. */
  id: string;
  title: string;
  /** Entity refs of users, those of teams below included. */
  members: readonly string[];
  /** For a team: itself and all teams that it is part of. */
  refs: readonly string[];
}

/** People by a predicate over their entities. */
export interface SegmentDefinition {
  id: string;
  title: string;
  filter: FilterPredicate;
}

export interface Directory {
  groups: readonly PeopleGroup[];
  /** Entity refs of all users. */
  users: readonly string[];
  /** Entity refs of the users who could use the platform. */
  eligible: readonly string[];
}

/** So long an answer of the catalog is used; at first as briefly as that, while the catalog fills. */
const FRESH_FOR = { atMost: 5 * 60_000, atLeast: 5000 };
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

export interface GroupDirectoryOptions {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  org: OrgReader;
  segments: readonly SegmentDefinition[];
  /** Which users count as eligible; all of them without it. */
  eligible?: FilterPredicate;
}

/** Who is in which team and segment, as the catalog said not long ago. */
export class GroupDirectory {
  readonly #options: GroupDirectoryOptions;
  readonly #since = Date.now();
  #current: { directory: Directory; at: number } | undefined;
  #reading: Promise<Directory> | undefined;

  constructor(options: GroupDirectoryOptions) {
    this.#options = options;
  }

  /** What is known, read again when it is old. An older answer serves while the catalog is away. */
  async read(): Promise<Directory> {
    if (this.#current && this.#isFresh(this.#current.at))
      return this.#current.directory;
    try {
      return await this.refresh();
    } catch (error) {
      if (!this.#current) throw error;
      this.#options.logger.warn(
        'the catalog could not be asked who is in which team; its last answer is used',
        error as Error,
      );
      return this.#current.directory;
    }
  }

  /** An answer lasts half as long as the portal had run when it came, within limits. */
  #isFresh(at: number): boolean {
    const lasts = Math.max((at - this.#since) / 2, FRESH_FOR.atLeast);
    return Date.now() - at < Math.min(lasts, FRESH_FOR.atMost);
  }

  /** Asks the catalog now. Calls at the same time share one reading. */
  async refresh(): Promise<Directory> {
    this.#reading ??= this.#load().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #load(): Promise<Directory> {
    const { org: reader, segments, eligible } = this.#options;
    const org = await reader.refresh();
    const teams = org.groupRefs.flatMap((ref): PeopleGroup[] => {
      const members = org.membersOf(ref);
      return members.length === 0
        ? []
        : [
            {
              kind: 'team',
              id: ref,
              title: org.titleOf(ref),
              members,
              refs: [ref, ...org.groupsAbove(ref)],
            },
          ];
    });
    const chosen: PeopleGroup[] = [];
    for (const { id, title, filter } of segments) {
      const members = await this.#usersWhere(filter);
      chosen.push({ kind: 'segment', id, title, members, refs: [] });
    }
    const directory = {
      groups: [...teams, ...chosen],
      users: org.userRefs,
      eligible: eligible ? await this.#usersWhere(eligible) : org.userRefs,
    };
    this.#current = { directory, at: Date.now() };
    return directory;
  }

  async #usersWhere(filter: FilterPredicate): Promise<string[]> {
    const { auth, catalog } = this.#options;
    const refs: string[] = [];
    const pages = catalog.streamEntities(
      { query: { $all: [{ kind: 'User' }, filter] }, fields: FIELDS },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) refs.push(...page.map(stringifyEntityRef));
    return refs;
  }
}
