import { createPermission } from '@backstage/plugin-permission-common';

/** Read the numbers of the whole platform. @public */
export const adoptionMetricsReadPermission = createPermission({
  name: 'adoption.metrics.read',
  attributes: { action: 'read' },
});

/**
 * The resource that reading a team's numbers is decided on: the team, named by its entity ref.
 * @public
 */
export const RESOURCE_TYPE_ADOPTION_TEAM = 'adoption-team';

/** Read the numbers of teams. Conditions may narrow it to one's own. @public */
export const adoptionTeamReadPermission = createPermission({
  name: 'adoption.team.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ADOPTION_TEAM,
});

/** Import past use. @public */
export const adoptionAdminPermission = createPermission({
  name: 'adoption.admin',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. @public */
export const adoptionPermissions = [
  adoptionMetricsReadPermission,
  adoptionTeamReadPermission,
  adoptionAdminPermission,
];
