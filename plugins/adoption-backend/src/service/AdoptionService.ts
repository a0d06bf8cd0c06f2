import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  OwnData,
  OwnEvents,
  Rebuilt,
  UsageReceipt,
} from '@thrive/backstage-plugin-adoption-common';

export interface ServiceOptions {
  credentials: BackstageCredentials;
}

export interface UsageRequest {
  /** What the client's clock says. */
  sentAt?: string;
  /** Whoever is made up did it, not the caller. */
  simulated?: string;
  events: readonly unknown[];
}

/** Taking in use, and what people can do about what is stored of them. */
export interface AdoptionService {
  /** Stores what the caller did; answers after it is committed. */
  recordUsage(
    request: UsageRequest,
    options: ServiceOptions,
  ): Promise<UsageReceipt>;

  /** Stores what is known of past use. */
  importUsage(
    request: { simulated?: boolean; rows: readonly unknown[] },
    options: ServiceOptions,
  ): Promise<UsageReceipt>;

  /** Counts again what is counted of single events. */
  rebuild(request: {}, options: ServiceOptions): Promise<Rebuilt>;

  /** Everything that is stored about the caller; of single events, the newest. */
  getOwnData(request: {}, options: ServiceOptions): Promise<OwnData>;

  /** Every single event of the caller, page by page, the newest first. */
  listOwnEvents(
    request: { cursor?: string; limit?: number },
    options: ServiceOptions,
  ): Promise<OwnEvents>;

  eraseOwnData(request: {}, options: ServiceOptions): Promise<void>;

  setOptOut(
    request: { optedOut: boolean },
    options: ServiceOptions,
  ): Promise<void>;
}
