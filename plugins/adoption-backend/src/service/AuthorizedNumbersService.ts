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
    const mayRead = await this.#readableGroups(options);
    const { items, ...rest } = await this.#inner.listGroups(request, options);
    return { ...rest, items: items.filter(mayRead) };
  }

  async listGroupNames(request: {}, options: ServiceOptions) {
    const mayRead = await this.#readableGroups(options);
    const { items } = await this.#inner.listGroupNames(request, options);
    return { items: items.filter(mayRead) };
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

  async #readableGroups(
    options: ServiceOptions,
  ): Promise<(group: { kind: string; id: string }) => boolean> {
    if (await this.mayReadAll(options)) return () => true;
    const mayRead = await this.readableTeams(options);
    return ({ kind, id }) => kind === 'team' && mayRead(id);
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
