import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  RESOURCE_TYPE_CATALOG_ENTITY,
  catalogEntityCreatePermission,
  catalogEntityReadPermission,
  catalogEntityValidatePermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  adoptionTeamConditions,
  createAdoptionTeamConditionalDecision,
} from '@thrive/backstage-plugin-adoption-backend';
import {
  RESOURCE_TYPE_ADOPTION_TEAM,
  adoptionMetricsReadPermission,
} from '@thrive/backstage-plugin-adoption-common';
import {
  complianceEvidenceReadPermission,
  complianceWaiverRequestPermission,
} from '@thrive/backstage-plugin-compliance-common';
import {
  feedbackUsePermission,
  RESOURCE_TYPE_SURVEY,
  surveyRespondPermission,
  surveyResultsReadPermission,
} from '@thrive/backstage-plugin-surveys-common';
import {
  createSurveyConditionalDecision,
  surveyConditions,
} from '@thrive/backstage-plugin-surveys-node';

/** Entities with this annotation set to `owners` are seen by their owners only. */
export const VISIBILITY_ANNOTATION = 'thrive.dev/visibility';

// Registering software is every developer's daily work.
const REGISTRATION = [
  catalogEntityCreatePermission,
  catalogEntityValidatePermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
];

// Everybody is asked, and may say something without being asked.
const SPEAKING = [
  complianceWaiverRequestPermission,
  feedbackUsePermission,
  surveyRespondPermission,
];

// How the whole platform is used, and what auditors ask for, concerns those who run it.
const RUNNING = [
  adoptionMetricsReadPermission,
  complianceEvidenceReadPermission,
];

/**
 * What somebody may do who is not a platform owner: read everything except what
 * is kept to its owners, change what they own, see how their own teams and those below them use the platform,
 * register software, use templates.
 * A permission that is not known here is allowed if it only reads.
 */
export function decideForDeveloper(
  permission: Permission,
  ownershipEntityRefs: string[],
): PolicyDecision {
  if (isPermission(permission, catalogEntityReadPermission)) {
    return createCatalogConditionalDecision(permission, {
      anyOf: [
        catalogConditions.isEntityOwner({ claims: ownershipEntityRefs }),
        {
          not: catalogConditions.hasAnnotation({
            annotation: VISIBILITY_ANNOTATION,
            value: 'owners',
          }),
        },
      ],
    });
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)) {
    return createCatalogConditionalDecision(
      permission,
      catalogConditions.isEntityOwner({ claims: ownershipEntityRefs }),
    );
  }
  if (isResourcePermission(permission, 'scaffolder-task')) {
    return createScaffolderTaskConditionalDecision(
      permission,
      scaffolderTaskConditions.isTaskOwner({ createdBy: ownershipEntityRefs }),
    );
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_ADOPTION_TEAM)) {
    return createAdoptionTeamConditionalDecision(
      permission,
      adoptionTeamConditions.isTeamMember({ claims: ownershipEntityRefs }),
    );
  }
  // What was said is for everybody, as far as it is released; the rest is for those who asked.
  if (isPermission(permission, surveyResultsReadPermission)) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_SURVEY)) {
    return createSurveyConditionalDecision(
      permission,
      surveyConditions.isSurveyOwner({ claims: ownershipEntityRefs }),
    );
  }
  if (RUNNING.some(known => isPermission(permission, known))) {
    return { result: AuthorizeResult.DENY };
  }
  const allowed =
    permission.attributes.action === 'read' ||
    permission.name.startsWith('scaffolder.') ||
    [...REGISTRATION, ...SPEAKING].some(known =>
      isPermission(permission, known),
    );
  return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
}
