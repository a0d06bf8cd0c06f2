import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_SCORECARDS_RESULT } from '@thrive/backstage-plugin-scorecards-common';

/**
 * One entity's results, as permission rules see them.
 *
 * @public
 */
export interface ScorecardsResultResource {
  entityRef: string;
  kind: string;
  ownerRef?: string;
  /** Ids of the scorecards that apply. */
  scorecards: readonly string[];
}

/**
 * What a rule asks of stored results: a column must have one of the values.
 *
 * @public
 */
export interface ScorecardsResultFilter {
  key: 'owner' | 'kind' | 'scorecard';
  values: readonly string[];
}

/** @public */
export const scorecardsResultResourceRef = createPermissionResourceRef<
  ScorecardsResultResource,
  ScorecardsResultFilter
>().with({
  pluginId: 'scorecards',
  resourceType: RESOURCE_TYPE_SCORECARDS_RESULT,
});
