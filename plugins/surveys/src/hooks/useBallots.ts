import { useCallback } from 'react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useAsyncValue } from '@thrive/pages/requests';
import { BallotStore } from '../ballots/BallotStore';
import { ownerOf } from '../ballots/ownerOf';

/** Finds what this browser keeps for whoever is signed in. */
export function useFindBallots(): () => Promise<BallotStore> {
  const identityApi = useApi(identityApiRef);
  return useCallback(async () => {
    const { userEntityRef } = await identityApi.getBackstageIdentity();
    return new BallotStore(await ownerOf(userEntityRef));
  }, [identityApi]);
}

/** What this browser keeps for whoever is signed in, once it is known who that is. */
export function useBallots(): BallotStore | undefined {
  const find = useFindBallots();
  return useAsyncValue(find, [find]).value;
}
