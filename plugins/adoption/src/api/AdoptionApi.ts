import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  AdoptionOverview,
  OwnData,
} from '@thrive/backstage-plugin-adoption-common';

/** How every question may be called off. @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/**
 * The questions that the adoption pages ask. Every method rejects with a `RequestError` that says
 * what went wrong.
 *
 * @public
 */
export interface AdoptionApi {
  getOverview(options?: RequestOptions): Promise<AdoptionOverview>;
  getOwnData(options?: RequestOptions): Promise<OwnData>;
  eraseOwnData(): Promise<void>;
  setOptOut(optedOut: boolean): Promise<void>;
}

/** The API that all adoption components read from. @public */
export const adoptionApiRef = createApiRef<AdoptionApi>().with({
  id: 'plugin.adoption.client',
  pluginId: 'adoption',
});
