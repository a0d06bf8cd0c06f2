import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { ServiceOptions } from './ServiceOptions';

/** Who calls, from the credentials and never from what was sent, and what they may do. */
export class Callers {
  readonly #auth: AuthService;
  readonly #permissions: PermissionsService;

  readonly #userInfo: UserInfoService;

  constructor(options: {
    auth: AuthService;
    permissions: PermissionsService;
    userInfo: UserInfoService;
  }) {
    this.#auth = options.auth;
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
  }

  /** The entity ref of the caller; undefined when it is no person. */
  userRefOf(credentials: BackstageCredentials): string | undefined {
    return this.#auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef.toLocaleLowerCase('en-US')
      : undefined;
  }

  /** Whether the caller owns what somebody owns. */
  async owns(
    ownerRef: string | undefined,
    { credentials }: ServiceOptions,
  ): Promise<boolean> {
    if (ownerRef === undefined || !this.#auth.isPrincipal(credentials, 'user'))
      return false;
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return ownershipEntityRefs.includes(ownerRef);
  }

  isService(credentials: BackstageCredentials): boolean {
    return this.#auth.isPrincipal(credentials, 'service');
  }

  async may(
    permission: BasicPermission,
    options: ServiceOptions,
  ): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission }],
      options,
    );
    return result === AuthorizeResult.ALLOW;
  }

  /** @throws NotAllowedError with a sentence that says who may */
  async demand(
    permission: BasicPermission,
    options: ServiceOptions,
    sentence: string,
  ): Promise<void> {
    if (!(await this.may(permission, options)))
      throw new NotAllowedError(sentence);
  }

  /** Of what only other backends say: a template, or a person, could say it as they like. */
  demandService({ credentials }: ServiceOptions): void {
    if (!this.isService(credentials))
      throw new NotAllowedError(
        'Only services may ask for this, such as the actions of templates; people may not.',
      );
  }
}
