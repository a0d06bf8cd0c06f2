import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import {
  parseFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { HumanDuration } from '@backstage/types';
import { readRetention } from '@thrive/database';
import { Duration } from 'luxon';

export interface Settings {
  /** The address of the portal, for links. */
  portalUrl: string;
  packs: readonly string[];
  longestWaiver: Duration;
  ruleTimeout: Duration;
  localFolders: readonly string[];
  recheck: { filter: FilterPredicate; every: Duration; frequency: Duration };
  conformance: SchedulerServiceTaskScheduleDefinition;
  keep: Duration;
}

const NIGHTLY: SchedulerServiceTaskScheduleDefinition = {
  frequency: { cron: '30 2 * * *' },
  timeout: { hours: 2 },
};

/** @throws Error naming the setting that is wrong */
export function readSettings(config: RootConfigService): Settings {
  const duration = (key: string, otherwise: HumanDuration) =>
    Duration.fromObject(
      config.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
    );
  return {
    portalUrl: config.getString('app.baseUrl').replace(/\/$/, ''),
    packs: config.getOptionalStringArray('compliance.packs') ?? [],
    longestWaiver: duration('compliance.longestWaiver', { days: 180 }),
    ruleTimeout: duration('compliance.ruleTimeout', { seconds: 10 }),
    localFolders:
      config.getOptionalStringArray('compliance.localFolders') ?? [],
    recheck: {
      filter: readFilter(config),
      every: duration('compliance.recheck.every', { days: 1 }),
      frequency: duration('compliance.recheck.frequency', { minutes: 5 }),
    },
    conformance: config.has('compliance.conformance.schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('compliance.conformance.schedule'),
        )
      : NIGHTLY,
    keep: Duration.fromMillis(
      readRetention(config, 'compliance.retention', { days: 400 }),
    ),
  };
}

function readFilter(config: RootConfigService): FilterPredicate {
  const key = 'compliance.recheck.filter';
  const written = config.getOptional(key) ?? { kind: 'Component' };
  try {
    return parseFilterPredicate(written);
  } catch (error) {
    throw new Error(`${key} is no filter: ${(error as Error).message}`);
  }
}
