import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  adoptionMetricsReadPermission,
  adoptionTeamReadPermission,
} from '@thrive/backstage-plugin-adoption-common';
import type { GroupDirectory } from '../groups/GroupDirectory';
import {
  adoptionTeamResourceRef,
  type AdoptionTeamResource,
} from '../permissions/teamRules';
import type { ServiceOptions } from './AdoptionService';
import type {
  NumbersService,
  RetentionQuery,
  Selection,
} from './NumbersService';

/** Holds all permission code: the platform's numbers are for its owners, a team's also for the team. */
export class AuthorizedNumbersService implements NumbersService {
  readonly #inner: NumbersService;
  readonly #directory: GroupDirectory;
  readonly #permissions: PermissionsService;
  readonly #isAllowed: (
    decision: PolicyDecision,
    team: AdoptionTeamResource | undefined,
  ) => boolean;

  constructor(options: {
    inner: NumbersService;
    directory: GroupDirectory;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    this.#inner = options.inner;
    this.#directory = options.directory;
    this.#permissions = options.permissions;
    this.#isAllowed = createConditionAuthorizer(
      options.permissionsRegistry.getPermissionRuleset(adoptionTeamResourceRef),
    );
  }

  async getOverview(request: Selection, options: ServiceOptions) {
    await this.demand(request, options);
    return this.#inner.getOverview(request, options);
  }

  async getCapability(request: { id: string }, options: ServiceOptions) {
    await this.demand({}, options);
    return this.#inner.getCapability(request, options);
  }

  async getDataQuality(request: {}, options: ServiceOptions) {
    await this.demand({}, options);
    return this.#inner.getDataQuality(request, options);
  }

  async getRetention(request: RetentionQuery, options: ServiceOptions) {
    await this.demand(request, options);
    return this.#inner.getRetention(request, options);
  }

  /** What may not be read is not there. */
  async listGroups(request: {}, options: ServiceOptions) {
    const groups = await this.#inner.listGroups(request, options);
    return this.#readable(groups, options);
  }

  async listGroupNames(request: {}, options: ServiceOptions) {
    const groups = await this.#inner.listGroupNames(request, options);
    return this.#readable(groups, options);
  }

  /** @throws NotAllowedError when the caller may not read these numbers */
  async demand({ team }: Selection, options: ServiceOptions): Promise<void> {
    if (await this.mayReadAll(options)) return;
    if (team === undefined) {
      throw new NotAllowedError(
        "You may not read the platform's numbers; its owners may.",
      );
    }
    const mayRead = await this.readableTeams(options);
    if (!mayRead(team)) {
      throw new NotAllowedError(
        `You may not read the numbers of ${team}; its people and the owners of the platform may.`,
      );
    }
  }

  /** @throws NotAllowedError when the caller may read neither everybody's numbers nor any team's */
  async demandSome(options: ServiceOptions): Promise<void> {
    if (await this.mayReadAll(options)) return;
    const [{ result }] = await this.#permissions.authorizeConditional(
      [{ permission: adoptionTeamReadPermission }],
      options,
    );
    if (result === AuthorizeResult.DENY)
      throw new NotAllowedError('You may not read numbers of the platform.');
  }

  async #readable<T extends { items: { kind: string; id: string }[] }>(
    groups: T,
    options: ServiceOptions,
  ): Promise<T> {
    if (await this.mayReadAll(options)) return groups;
    const mayRead = await this.readableTeams(options);
    return {
      ...groups,
      items: groups.items.filter(
        ({ kind, id }) => kind === 'team' && mayRead(id),
      ),
    };
  }

  /** Whether the caller may read everybody's numbers. */
  async mayReadAll(options: ServiceOptions): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: adoptionMetricsReadPermission }],
      options,
    );
    return result === AuthorizeResult.ALLOW;
  }

  /** Which teams the caller may read: one decision for all of them, applied to each. */
  async readableTeams(
    options: ServiceOptions,
  ): Promise<(ref: string) => boolean> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: adoptionTeamReadPermission }],
      options,
    );
    const { groups } = await this.#directory.read();
    const teams = new Map(
      groups.map(({ id, refs }) => [id, { ref: id, refs }]),
    );
    return ref => {
      const team = teams.get(ref);
      return team !== undefined && this.#isAllowed(decision, team);
    };
  }
}
