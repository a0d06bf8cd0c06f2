import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_SURVEY } from '@thrive/backstage-plugin-surveys-common';
import { z } from 'zod';

/** A survey, as permission rules see it. @public */
export interface SurveyResource {
  id: string;
  /** Entity ref of who owns it, lower case. */
  ownerRef: string;
  mode: string;
}

/** @public */
export const surveyResourceRef = createPermissionResourceRef<
  SurveyResource,
  // Surveys are few: rules are applied to each.
  never
>().with({ pluginId: 'surveys', resourceType: RESOURCE_TYPE_SURVEY });

const toQuery = () => {
  throw new Error('surveys are not queried by condition');
};

const isSurveyOwner = createPermissionRule({
  name: 'IS_SURVEY_OWNER',
  description: 'Allow surveys that are owned by one of the claims',
  resourceRef: surveyResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs that may own the survey, lower case'),
  }),
  apply: ({ ownerRef }, { claims }) => claims.includes(ownerRef),
  toQuery,
});

const hasMode = createPermissionRule({
  name: 'HAS_MODE',
  description: 'Allow surveys of one of these modes',
  resourceRef: surveyResourceRef,
  paramsSchema: z.object({
    modes: z.array(z.enum(['named', 'confidential', 'anonymous'])),
  }),
  apply: ({ mode }, { modes }) => modes.includes(mode as never),
  toQuery,
});

/** The rules that conditions on surveys are made of. @public */
export const surveyRules = { isSurveyOwner, hasMode };

const conditionExports = createConditionExports({
  resourceRef: surveyResourceRef,
  rules: surveyRules,
});

/** Conditions for a policy of one's own: `surveyConditions.isSurveyOwner({ claims })`. @public */
export const surveyConditions = conditionExports.conditions;

/** Wraps conditions into a decision on a permission of a survey. @public */
export const createSurveyConditionalDecision =
  conditionExports.createConditionalDecision;
