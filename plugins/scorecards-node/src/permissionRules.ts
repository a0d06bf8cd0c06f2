import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { scorecardsResultResourceRef } from './permissionResources';

const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'Allow results of entities that are owned by one of the claims',
  resourceRef: scorecardsResultResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs that may own the entity, lower case'),
  }),
  apply: (resource, { claims }) =>
    resource.ownerRef !== undefined && claims.includes(resource.ownerRef),
  // Entities without an owner are stored with an empty one, which no claim may match.
  toQuery: ({ claims }) => ({
    key: 'owner' as const,
    values: claims.filter(claim => claim !== ''),
  }),
});

const hasKind = createPermissionRule({
  name: 'HAS_KIND',
  description: 'Allow results of entities of one of the kinds',
  resourceRef: scorecardsResultResourceRef,
  paramsSchema: z.object({
    kinds: z.array(z.string()).describe('Kinds, in any case'),
  }),
  apply: (resource, { kinds }) =>
    kinds.some(kind => kind.toLowerCase() === resource.kind),
  toQuery: ({ kinds }) => ({
    key: 'kind' as const,
    values: kinds.map(kind => kind.toLowerCase()),
  }),
});

const hasScorecard = createPermissionRule({
  name: 'HAS_SCORECARD',
  description: 'Allow results on one of the scorecards',
  resourceRef: scorecardsResultResourceRef,
  paramsSchema: z.object({
    scorecards: z.array(z.string()).describe('Ids of scorecards'),
  }),
  apply: (resource, { scorecards }) =>
    resource.scorecards.some(id => scorecards.includes(id)),
  toQuery: ({ scorecards }) => ({
    key: 'scorecard' as const,
    values: scorecards,
  }),
});

/** The rules that conditions on reading results are made of. @public */
export const scorecardsResultRules = { isEntityOwner, hasKind, hasScorecard };

const conditionExports = createConditionExports({
  resourceRef: scorecardsResultResourceRef,
  rules: scorecardsResultRules,
});

/** Conditions for a policy of one's own: `scorecardsConditions.isEntityOwner({ claims })`. @public */
export const scorecardsConditions = conditionExports.conditions;

/** Wraps conditions into a decision on reading results. @public */
export const createScorecardsConditionalDecision =
  conditionExports.createConditionalDecision;
