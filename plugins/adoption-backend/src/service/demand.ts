import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { ServiceOptions } from './AdoptionService';

/** @throws NotAllowedError with the refusal when the caller does not have the permission */
export async function demand(
  permissions: PermissionsService,
  permission: BasicPermission,
  options: ServiceOptions,
  refusal: string,
): Promise<void> {
  const [decision] = await permissions.authorize([{ permission }], options);
  if (decision.result !== AuthorizeResult.ALLOW)
    throw new NotAllowedError(refusal);
}
