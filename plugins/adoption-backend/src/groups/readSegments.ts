import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readFilterPredicateFromConfig } from '@backstage/filter-predicates';
import {
  readDefinitions,
  type DefinitionProblem,
} from '../definitions/readDefinitions';
import type { SegmentDefinition } from './GroupDirectory';

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Reads `adoption.segments`. Those that are wrong are left out. */
export function readSegments(
  config: RootConfigService,
  problems: DefinitionProblem[] = [],
): SegmentDefinition[] {
  return readDefinitions<SegmentDefinition>(
    config,
    'adoption.segments',
    (entry, before) => {
      const id = entry.getString('id');
      if (!ID.test(id)) {
        throw new Error(
          `The segment id "${id}" may have small letters, digits and dashes only`,
        );
      }
      if (before.some(other => other.id === id))
        throw new Error(`Another segment has the id "${id}", too`);
      return {
        id,
        title: entry.getOptionalString('title') ?? id,
        filter: readFilterPredicateFromConfig(entry, { key: 'filter' }),
      };
    },
    problems,
  );
}
