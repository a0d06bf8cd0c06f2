import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import type { HumanDuration } from '@backstage/types';

/** When a built-in source collects, and how long its facts are good for. */
export interface SourceSchedule {
  schedule: SchedulerServiceTaskScheduleDefinition;
  ttl: HumanDuration;
}

/** Reads `scorecards.sources.<id>.schedule` and `.ttl`; what is not set comes from the defaults. */
export function readSourceSchedule(
  config: RootConfigService,
  id: string,
  defaults: SourceSchedule,
): SourceSchedule {
  const own = config.getOptionalConfig(`scorecards.sources.${id}`);
  return {
    schedule: own?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          own.getConfig('schedule'),
        )
      : defaults.schedule,
    ttl: own?.has('ttl')
      ? readDurationFromConfig(own, { key: 'ttl' })
      : defaults.ttl,
  };
}
