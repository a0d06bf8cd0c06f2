import type { About } from '@thrive/backstage-plugin-adoption-common';
import type { Settings } from '../readSettings';
import type { UsageReader } from '../store/UsageReader';

/**
 * What everybody may know of the numbers before they read any: how they are counted, and whether
 * people among them are made up.
 */
export class AboutService {
  readonly #settings: Settings;
  readonly #reader: UsageReader;

  constructor(options: { settings: Settings; reader: UsageReader }) {
    this.#settings = options.settings;
    this.#reader = options.reader;
  }

  async getAbout(): Promise<About> {
    const { minimumGroupSize, zone } = this.#settings;
    const simulated = await this.#reader.countSimulated();
    return {
      timeZone: zone.name,
      minimumGroupSize,
      simulated: simulated || undefined,
    };
  }
}
