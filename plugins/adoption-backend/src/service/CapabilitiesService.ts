import type { CapabilityList } from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';

/** What one can ask of all capabilities of the platform together. */
export interface CapabilitiesService {
  /** Every capability with its reach, retention, success and trend, the most used first. */
  listCapabilities(
    request: {},
    options: ServiceOptions,
  ): Promise<CapabilityList>;
}
