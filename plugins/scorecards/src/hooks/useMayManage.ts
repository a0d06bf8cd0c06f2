import { usePermission } from '@backstage/plugin-permission-react';
import { scorecardsManagePermission } from '@thrive/backstage-plugin-scorecards-common';

/**
 * Whether to offer what only managers may do.
 * The backend decides with every request; this only spares people a refusal.
 */
export function useMayManage(): boolean {
  return usePermission({ permission: scorecardsManagePermission }).allowed;
}
