import { InputError, NotFoundError } from '@backstage/errors';
import type { PeopleGroup } from './GroupDirectory';

/**
 * The team or segment that was asked for.
 *
 * @returns undefined when it is everybody
 * @throws InputError when both are asked for
 * @throws NotFoundError when there is no such team or segment
 */
export function selectedGroup(
  groups: readonly PeopleGroup[],
  { team, segment }: { team?: string; segment?: string },
): PeopleGroup | undefined {
  if (team === undefined && segment === undefined) return undefined;
  if (team !== undefined && segment !== undefined)
    throw new InputError('Ask for a team or for a segment, not for both.');
  const kind = team === undefined ? 'segment' : 'team';
  const found = groups.find(
    group => group.kind === kind && group.id === (team ?? segment),
  );
  if (!found) {
    throw new NotFoundError(
      team === undefined
        ? `There is no segment "${segment}" in adoption.segments`
        : `The catalog has no group "${team}" with people in it`,
    );
  }
  return found;
}
