import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  readOptionalFilterPredicateFromConfig,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { IANAZone, type Zone } from 'luxon';
import type { DefinitionProblem } from './definitions/readDefinitions';
import type { SegmentDefinition } from './groups/GroupDirectory';
import { readSegments } from './groups/readSegments';

/** Groups below this can be seen through, whatever is configured. */
const SMALLEST_GROUP = 3;
const DEFAULT_GROUP = 5;
const KEEP_COUNTS_FOR: HumanDuration = { minutes: 10 };

export interface Settings {
  /** Where the platform counts its days: one for everybody. */
  zone: Zone;
  /** Numbers of fewer people are not told. */
  minimumGroupSize: number;
  /** Which users of the catalog could use the platform; all of them without it. */
  eligible?: FilterPredicate;
  segments: readonly SegmentDefinition[];
  /** Whether what people search for is counted. */
  searchTerms: boolean;
  /** How long counts are kept at most, in milliseconds. */
  keepFor: number;
}

/**
 * Reads what holds for the whole feature.
 *
 * @param problems - takes the segments that are left out
 * @throws Error naming the setting that is wrong, and what it may be
 */
export function readSettings(
  config: RootConfigService,
  problems: DefinitionProblem[] = [],
): Settings {
  const name = config.getOptionalString('adoption.timeZone') ?? 'UTC';
  const zone = IANAZone.create(name);
  if (!zone.isValid) {
    throw new Error(
      `adoption.timeZone is "${name}", which is no time zone; one is Europe/Berlin`,
    );
  }
  const minimumGroupSize =
    config.getOptionalNumber('adoption.minimumGroupSize') ?? DEFAULT_GROUP;
  if (
    !Number.isInteger(minimumGroupSize) ||
    minimumGroupSize < SMALLEST_GROUP
  ) {
    throw new Error(
      `adoption.minimumGroupSize is ${minimumGroupSize}; it is a whole number of at least ${SMALLEST_GROUP}`,
    );
  }
  return {
    keepFor: readMillis(config, 'adoption.keepCountsFor', KEEP_COUNTS_FOR),
    zone,
    minimumGroupSize,
    eligible: readOptionalFilterPredicateFromConfig(config, {
      key: 'adoption.eligible',
    }),
    segments: readSegments(config, problems),
    searchTerms: config.getOptionalBoolean('adoption.searchTerms') ?? false,
  };
}

/** A span of time from the configuration, in milliseconds. */
export function readMillis(
  config: RootConfigService,
  key: string,
  otherwise: HumanDuration,
): number {
  return durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
  );
}
