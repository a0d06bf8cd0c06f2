import type {
  Waiver,
  WaiverRequest,
  WaiverStatus,
} from '@thrive/backstage-plugin-compliance-common';
import type { ServiceOptions } from './ServiceOptions';

export type Decision = 'approve' | 'reject' | 'revoke';

/** Exceptions from rules: somebody asks, somebody else decides, and they end. */
export interface WaiversService {
  listWaivers(
    request: { status?: WaiverStatus; cursor?: string; limit: number },
    options: ServiceOptions,
  ): Promise<{ items: Waiver[]; nextCursor?: string }>;
  /** Whether the caller asked for it. */
  isOwn(
    request: { waiverId: string },
    options: ServiceOptions,
  ): Promise<boolean>;
  requestWaiver(
    request: WaiverRequest,
    options: ServiceOptions,
  ): Promise<Waiver>;
  decideWaiver(
    request: { waiverId: string; decision: Decision; note?: string },
    options: ServiceOptions,
  ): Promise<Waiver>;
}
