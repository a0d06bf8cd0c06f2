import {
  coreServices,
  createBackendModule,
  type UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  adoptionTeamConditions,
  createAdoptionTeamConditionalDecision,
} from '@thrive/backstage-plugin-adoption-backend';
import {
  createSurveyConditionalDecision,
  surveyConditions,
} from '@thrive/backstage-plugin-surveys-node';

const PLATFORM_TEAM = 'group:default/platform';
/** For the platform's team alone. */
const RUNNING = new Set([
  'scorecards.manage',
  'adoption.metrics.read',
  'adoption.admin',
  'surveys.survey.create',
  'surveys.feedback.manage',
  'compliance.recheck',
  'compliance.policy.manage',
  'compliance.waiver.decide',
  'compliance.evidence.read',
]);

/** Developers see their own teams' numbers and own the surveys that they ask. */
export class OwnPolicy implements PermissionPolicy {
  constructor(private readonly userInfo: UserInfoService) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) return { result: AuthorizeResult.DENY };
    const { ownershipEntityRefs: claims } = await this.userInfo.getUserInfo(
      user.credentials,
    );
    if (claims.includes(PLATFORM_TEAM)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (isResourcePermission(permission, 'adoption-team')) {
      return createAdoptionTeamConditionalDecision(
        permission,
        adoptionTeamConditions.isTeamMember({ claims }),
      );
    }
    // What a survey found is for everybody; comments and waves are for those who own it.
    if (
      isResourcePermission(permission, 'survey') &&
      permission.name !== 'surveys.results.read'
    ) {
      return createSurveyConditionalDecision(
        permission,
        surveyConditions.isSurveyOwner({ claims }),
      );
    }
    return {
      result: RUNNING.has(permission.name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    };
  }
}

export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'own-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ policy, userInfo }) {
        policy.setPolicy(new OwnPolicy(userInfo));
      },
    });
  },
});
