import {
  complianceEvidenceReadPermission,
  type NewEvidence,
} from '@thrive/backstage-plugin-compliance-common';
import type { Callers } from './Callers';
import type { EvidenceService } from './EvidenceService';
import type { ServiceOptions } from './ServiceOptions';

/** Holds all permission code of evidence. */
export class AuthorizedEvidenceService implements EvidenceService {
  readonly #callers: Callers;
  readonly #inner: EvidenceService;

  constructor(options: { callers: Callers; inner: EvidenceService }) {
    this.#callers = options.callers;
    this.#inner = options.inner;
  }

  async listEvidence(
    request: { cursor?: string; limit: number },
    options: ServiceOptions,
  ) {
    await this.#demandRead(options);
    return this.#inner.listEvidence(request, options);
  }

  async recordEvidence(request: NewEvidence, options: ServiceOptions) {
    this.#callers.demandService(options);
    return this.#inner.recordEvidence(request, options);
  }

  async verifyEvidence(request: {}, options: ServiceOptions) {
    await this.#demandRead(options);
    return this.#inner.verifyEvidence(request, options);
  }

  async exportEvidence(request: { from?: number }, options: ServiceOptions) {
    await this.#demandRead(options);
    return this.#inner.exportEvidence(request, options);
  }

  async listControls(request: {}, options: ServiceOptions) {
    await this.#demandRead(options);
    return this.#inner.listControls(request, options);
  }

  #demandRead(options: ServiceOptions): Promise<void> {
    return this.#callers.demand(
      complianceEvidenceReadPermission,
      options,
      'You may not read evidence; those with the permission compliance.evidence.read may.',
    );
  }
}
