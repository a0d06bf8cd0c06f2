import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_ADOPTION_TEAM } from '@thrive/backstage-plugin-adoption-common';
import { z } from 'zod';

/** A team, as permission rules see it. @public */
export interface AdoptionTeamResource {
  ref: string;
  /** Entity refs of the team and of all teams that it is part of. */
  refs: readonly string[];
}

/** @public */
export const adoptionTeamResourceRef = createPermissionResourceRef<
  AdoptionTeamResource,
  // Teams are few: rules are applied to each.
  never
>().with({
  pluginId: 'adoption',
  resourceType: RESOURCE_TYPE_ADOPTION_TEAM,
});

const isTeamMember = createPermissionRule({
  name: 'IS_TEAM_MEMBER',
  description:
    'Allow the numbers of teams that one of the claims names, and of the teams below them',
  resourceRef: adoptionTeamResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe(
        'Entity refs of groups that the reader is in, lower case. Groups above those would open all that is below them',
      ),
  }),
  // Not those above: they are most of the platform in the end, and what of it is no team would follow.
  apply: (team, { claims }) => team.refs.some(ref => claims.includes(ref)),
  toQuery: () => {
    throw new Error('teams are not queried by condition');
  },
});

/** The rules that conditions on reading a team's numbers are made of. @public */
export const adoptionTeamRules = { isTeamMember };

const conditionExports = createConditionExports({
  resourceRef: adoptionTeamResourceRef,
  rules: adoptionTeamRules,
});

/** Conditions for a policy of one's own: `adoptionTeamConditions.isTeamMember({ claims })`. @public */
export const adoptionTeamConditions = conditionExports.conditions;

/** Wraps conditions into a decision on reading a team's numbers. @public */
export const createAdoptionTeamConditionalDecision =
  conditionExports.createConditionalDecision;
