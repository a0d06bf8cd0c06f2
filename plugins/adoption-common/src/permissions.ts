import { createPermission } from '@backstage/plugin-permission-common';

/** Read the numbers of the whole platform. @public */
export const adoptionMetricsReadPermission = createPermission({
  name: 'adoption.metrics.read',
  attributes: { action: 'read' },
});

/** Import past use. @public */
export const adoptionAdminPermission = createPermission({
  name: 'adoption.admin',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. @public */
export const adoptionPermissions = [
  adoptionMetricsReadPermission,
  adoptionAdminPermission,
];
