import { createPermission } from '@backstage/plugin-permission-common';

/** Read the numbers of the whole platform. @public */
export const adoptionMetricsReadPermission = createPermission({
  name: 'adoption.metrics.read',
  attributes: { action: 'read' },
});

/** All permissions of the plugin. @public */
export const adoptionPermissions = [adoptionMetricsReadPermission];
