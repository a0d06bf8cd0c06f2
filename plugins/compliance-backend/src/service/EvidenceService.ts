import type {
  Evidence,
  EvidenceExport,
  Framework,
  NewEvidence,
  RecordedEvidence,
  Verification,
} from '@thrive/backstage-plugin-compliance-common';
import type { ServiceOptions } from './ServiceOptions';

/** What was written down, and what it is evidence for. */
export interface EvidenceService {
  listEvidence(
    request: { cursor?: string; limit: number },
    options: ServiceOptions,
  ): Promise<{ items: Evidence[]; total: number; nextCursor?: string }>;
  recordEvidence(
    request: NewEvidence,
    options: ServiceOptions,
  ): Promise<RecordedEvidence>;
  verifyEvidence(request: {}, options: ServiceOptions): Promise<Verification>;
  exportEvidence(
    request: { from?: number },
    options: ServiceOptions,
  ): Promise<EvidenceExport>;
  listControls(
    request: {},
    options: ServiceOptions,
  ): Promise<{ frameworks: Framework[] }>;
}
