import type { NamedGroup } from '@thrive/backstage-plugin-adoption-common';
import type { UsageTracks } from '../store/UsageReader';

/**
 * That people are made up: how many, or of a part of the people only that some are, as it would
 * follow how few are not. Nothing where nobody is.
 */
export function madeUpIn(
  { simulated }: Pick<UsageTracks, 'simulated'>,
  group: NamedGroup | undefined,
): { simulated?: number; someSimulated?: true } {
  if (simulated.size === 0) return {};
  return group ? { someSimulated: true } : { simulated: simulated.size };
}
