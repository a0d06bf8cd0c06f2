import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readFilterPredicateFromConfig } from '@backstage/filter-predicates';
import type { SegmentDefinition } from './GroupDirectory';

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Reads `adoption.segments`. @throws Error naming what is wrong */
export function readSegments(config: RootConfigService): SegmentDefinition[] {
  const entries = config.getOptionalConfigArray('adoption.segments') ?? [];
  const ids = new Set<string>();
  return entries.map(entry => {
    const id = entry.getString('id');
    if (!ID.test(id)) {
      throw new Error(
        `The segment id "${id}" in adoption.segments may have small letters, digits and dashes only`,
      );
    }
    if (ids.has(id))
      throw new Error(`Two segments in adoption.segments have the id "${id}"`);
    ids.add(id);
    return {
      id,
      title: entry.getOptionalString('title') ?? id,
      filter: readFilterPredicateFromConfig(entry, { key: 'filter' }),
    };
  });
}
