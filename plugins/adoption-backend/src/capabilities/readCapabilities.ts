import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  readDefinitions,
  type DefinitionProblem,
} from '../definitions/readDefinitions';
import { CapabilityMap, type Capability } from './CapabilityMap';

/** Reads `adoption.capabilities`. Those that are wrong, or claim what another one does, are left out. */
export function readCapabilities(
  config: RootConfigService,
  problems: DefinitionProblem[] = [],
): CapabilityMap {
  return new CapabilityMap(
    readDefinitions<Capability>(
      config,
      'adoption.capabilities',
      (entry, before) => {
        const list = (key: string) => entry.getOptionalStringArray(key) ?? [];
        const capability = {
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
        // Throws where the two of them would not go together.
        return new CapabilityMap([...before, capability]) && capability;
      },
      problems,
    ),
  );
}
