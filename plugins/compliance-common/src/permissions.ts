import { createPermission } from '@backstage/plugin-permission-common';

/** Read runs of templates and of software. Whoever started a run may read it anyway. @public */
export const complianceRunReadPermission = createPermission({
  name: 'compliance.run.read',
  attributes: { action: 'read' },
});

/** Check the repository of software again now. @public */
export const complianceRecheckPermission = createPermission({
  name: 'compliance.recheck',
  attributes: { action: 'update' },
});

/** Save and delete policies that are kept in the portal. @public */
export const compliancePolicyManagePermission = createPermission({
  name: 'compliance.policy.manage',
  attributes: { action: 'update' },
});

/** Ask for an exception from a rule. @public */
export const complianceWaiverRequestPermission = createPermission({
  name: 'compliance.waiver.request',
  attributes: { action: 'create' },
});

/** Decide on exceptions that others ask for. @public */
export const complianceWaiverDecidePermission = createPermission({
  name: 'compliance.waiver.decide',
  attributes: { action: 'update' },
});

/** Read, verify and export evidence. @public */
export const complianceEvidenceReadPermission = createPermission({
  name: 'compliance.evidence.read',
  attributes: { action: 'read' },
});

/** All permissions of the plugin. @public */
export const compliancePermissions = [
  complianceRunReadPermission,
  complianceRecheckPermission,
  compliancePolicyManagePermission,
  complianceWaiverRequestPermission,
  complianceWaiverDecidePermission,
  complianceEvidenceReadPermission,
];
