import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource that reading results is decided on: one entity's results, named by its entity ref.
 * @public
 */
export const RESOURCE_TYPE_SCORECARDS_RESULT = 'scorecards-result';

/** Read results, levels and history. Conditions may narrow it to some entities or scorecards. @public */
export const scorecardsResultReadPermission = createPermission({
  name: 'scorecards.result.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_SCORECARDS_RESULT,
});

/** Read the definitions of scorecards and checks, and the health page. @public */
export const scorecardsDefinitionReadPermission = createPermission({
  name: 'scorecards.definition.read',
  attributes: { action: 'read' },
});

/** Push facts, start collections and reload definitions. @public */
export const scorecardsManagePermission = createPermission({
  name: 'scorecards.manage',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. @public */
export const scorecardsPermissions = [
  scorecardsResultReadPermission,
  scorecardsDefinitionReadPermission,
  scorecardsManagePermission,
];
