import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  EntityScore,
  Scorecard,
} from '@thrive/backstage-plugin-scorecards-common';
import { useAsyncValue } from '@thrive/pages';
import { scorecardsApiRef } from '../api/ScorecardsApi';

/** What the signed-in person's groups can fix next. */
export interface MyNextSteps {
  /** Closest to their next level first. */
  rows: EntityScore[];
  scorecards: Scorecard[];
  /** False when the catalog knows no group of this person. */
  ownsAnything: boolean;
  /** Groups beyond those that are looked at. */
  unasked: number;
  /** Owners whose software could not be read. */
  unread: number;
}

/** One request per owner: enough for nearly everyone, and bounded for those in a hundred groups. */
const MAX_OWNERS = 5;
const ROWS = 5;

/** Asks what is closest to its next level among what I own. */
export function useMyNextSteps() {
  const api = useApi(scorecardsApiRef);
  const identityApi = useApi(identityApiRef);
  return useAsyncValue(
    async (signal): Promise<MyNextSteps> => {
      const { userEntityRef, ownershipEntityRefs } =
        await identityApi.getBackstageIdentity();
      const groups = ownershipEntityRefs.filter(ref =>
        ref.startsWith('group:'),
      );
      const owners = [...groups.slice(0, MAX_OWNERS - 1), userEntityRef];
      const [scorecards, ...pages] = await Promise.allSettled([
        api.listScorecards({ signal }),
        ...owners.map(group =>
          api.listEntities({ group, sort: 'closest', limit: ROWS }, { signal }),
        ),
      ]);
      const failures = pages.filter(page => page.status === 'rejected');
      if (failures.length === owners.length) {
        throw failures[0].reason;
      }
      const items = pages.flatMap(page =>
        page.status === 'fulfilled' ? page.value.items : [],
      );
      return {
        rows: closestFirst(items).slice(0, ROWS),
        scorecards: scorecards.status === 'fulfilled' ? scorecards.value : [],
        ownsAnything: groups.length > 0 || items.length > 0,
        unasked: Math.max(0, groups.length - (MAX_OWNERS - 1)),
        unread: failures.length,
      };
    },
    [api, identityApi],
  );
}

/** Each entity and scorecard once, without those that have nothing left to do. */
function closestFirst(items: readonly EntityScore[]): EntityScore[] {
  const unique = new Map(
    items
      .filter(({ nextLevelId }) => nextLevelId !== undefined)
      .map(item => [`${item.entity.entityRef} ${item.scorecardId}`, item]),
  );
  return [...unique.values()].sort(
    (a, b) =>
      a.missing.length - b.missing.length ||
      a.entity.title.localeCompare(b.entity.title),
  );
}
