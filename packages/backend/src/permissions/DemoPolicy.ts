import {
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { decideForDeveloper } from './decideForDeveloper';

/**
 * Two roles: platform owners, who are in one of the groups of
 * `demo.platformOwners` and may do everything, and developers, who are
 * everybody else. Without a signed-in person nothing is allowed.
 */
export class DemoPolicy implements PermissionPolicy {
  readonly #ownerGroups: ReadonlySet<string>;
  readonly #userInfo: UserInfoService;

  /** Throws when a group of `demo.platformOwners` is not an entity ref. */
  static fromConfig(
    config: RootConfigService,
    options: { userInfo: UserInfoService },
  ): DemoPolicy {
    const groups = config.getOptionalStringArray('demo.platformOwners') ?? [];
    const refs = groups.map(group =>
      stringifyEntityRef(parseEntityRef(group, { defaultKind: 'group' })),
    );
    return new DemoPolicy(new Set(refs), options.userInfo);
  }

  private constructor(
    ownerGroups: ReadonlySet<string>,
    userInfo: UserInfoService,
  ) {
    this.#ownerGroups = ownerGroups;
    this.#userInfo = userInfo;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      user.credentials,
    );
    if (ownershipEntityRefs.some(ref => this.#ownerGroups.has(ref))) {
      return { result: AuthorizeResult.ALLOW };
    }
    return decideForDeveloper(permission, ownershipEntityRefs);
  }
}
