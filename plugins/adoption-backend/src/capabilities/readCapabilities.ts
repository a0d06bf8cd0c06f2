import type { RootConfigService } from '@backstage/backend-plugin-api';
import { CapabilityMap } from './CapabilityMap';

/** Reads `adoption.capabilities`. @throws Error naming what is wrong */
export function readCapabilities(config: RootConfigService): CapabilityMap {
  const entries = config.getOptionalConfigArray('adoption.capabilities') ?? [];
  return new CapabilityMap(
    entries.map(entry => {
      const list = (key: string) => entry.getOptionalStringArray(key) ?? [];
      return {
        id: entry.getString('id'),
        title: entry.getOptionalString('title') ?? entry.getString('id'),
        owner: entry.getOptionalString('owner'),
        mandated: entry.getOptionalBoolean('mandated') ?? false,
        entities: list('entities'),
        matchers: {
          plugins: list('plugins'),
          templates: list('templates').map(ref =>
            ref.toLocaleLowerCase('en-US'),
          ),
          routes: list('routes').map(route => route.replace(/\/+$/, '')),
          sources: list('sources'),
        },
      };
    }),
  );
}
