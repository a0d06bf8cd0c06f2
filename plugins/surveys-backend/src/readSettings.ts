import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import type { HumanDuration } from '@backstage/types';
import { readRetention } from '@thrive/database';
import { Duration } from 'luxon';
import { DEFAULT_THEMES, type ThemeRule } from './tasks/Themes';

export interface Settings {
  /** Between two surveys, whichever they are. */
  askAtMostEvery: Duration;
  /** How long single answers are kept. */
  keep: Duration;
  /** For so long after a start it is looked twice who is there before a wave opens. */
  settleFor: Duration;
  themes: readonly ThemeRule[];
}

/** @throws Error naming the setting that is wrong */
export function readSettings(config: RootConfigService): Settings {
  const duration = (key: string, otherwise: HumanDuration) =>
    Duration.fromObject(
      config.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
    );
  return {
    askAtMostEvery: duration('surveys.askAtMostEvery', { days: 14 }),
    keep: Duration.fromMillis(
      readRetention(config, 'surveys.retention', { days: 730 }),
    ),
    settleFor: duration('surveys.settleFor', { minutes: 5 }),
    themes:
      config.getOptionalConfigArray('surveys.themes')?.map(entry => ({
        theme: entry.getString('theme'),
        words: entry
          .getStringArray('words')
          .map(word => word.toLocaleLowerCase('en-US')),
      })) ?? DEFAULT_THEMES,
  };
}
