import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/**
 * How long rows are kept, from a setting.
 *
 * @param otherwise - what holds without the setting
 * @returns milliseconds
 * @throws Error naming the setting when it is no span of time, or a negative one, which would be to
 *   forget what is not there yet
 * @public
 */
export function readRetention(
  config: RootConfigService,
  key: string,
  otherwise: HumanDuration,
): number {
  const millis = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
  );
  if (millis < 0)
    throw new Error(
      `The setting "${key}" is a negative time: everything would be forgotten at once.`,
    );
  return millis;
}
