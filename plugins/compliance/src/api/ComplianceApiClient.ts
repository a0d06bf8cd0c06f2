/* eslint-disable new-cap -- openapi-fetch names its methods after those of HTTP */
import { parseEntityRef } from '@backstage/catalog-model';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import {
  createComplianceClient,
  type ComplianceClient,
  type ComplianceVerdict,
  type ReportFormat,
  type RunKind,
  type WaiverRequest,
  type WaiverStatus,
} from '@thrive/backstage-plugin-compliance-common';
import { accepted, answer, plainFetch } from '@thrive/pages';
import type { RequestOptions } from './ComplianceApi';

/** The compliance API over HTTP. @public */
export class ComplianceApiClient {
  readonly #client: ComplianceClient;

  constructor(options: { fetchApi: FetchApi }) {
    this.#client = createComplianceClient({
      baseUrl: 'plugin://compliance',
      fetch: plainFetch(options.fetchApi),
    });
  }

  getOverview(options?: RequestOptions) {
    return answer(this.#client.GET('/overview', { ...options }));
  }

  listRuns(
    query: {
      verdict?: ComplianceVerdict;
      kind?: RunKind;
      templateRef?: string;
      entityRef?: string;
      taskId?: string;
      search?: string;
      cursor?: string;
    },
    options?: RequestOptions,
  ) {
    return answer(this.#client.GET('/runs', { ...options, params: { query } }));
  }

  getRun(runId: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/runs/{runId}', {
        ...options,
        params: { path: { runId } },
      }),
    );
  }

  getReport(runId: string, format: ReportFormat) {
    return answer(
      this.#client.GET('/runs/{runId}/report', {
        params: { path: { runId }, query: { format } },
      }),
    );
  }

  listPolicies(options?: RequestOptions) {
    return answer(this.#client.GET('/policies', { ...options }));
  }

  getPolicy(policyId: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/policies/{policyId}', {
        ...options,
        params: { path: { policyId } },
      }),
    );
  }

  checkPolicy(text: string) {
    return answer(this.#client.POST('/policies/check', { body: { text } }));
  }

  savePolicy(policyId: string, text: string) {
    return answer(
      this.#client.PUT('/policies/{policyId}', {
        params: { path: { policyId } },
        body: { text },
      }),
    );
  }

  async deletePolicy(policyId: string) {
    await accepted(
      this.#client.DELETE('/policies/{policyId}', {
        params: { path: { policyId } },
      }),
    );
  }

  /** What the policies say of a form before anything is made of it. */
  checkParameters(templateRef: string, parameters: Record<string, unknown>) {
    return answer(
      this.#client.POST('/preflight', { body: { templateRef, parameters } }),
    );
  }

  listWaivers(
    query: { status?: WaiverStatus; cursor?: string },
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.GET('/waivers', { ...options, params: { query } }),
    );
  }

  requestWaiver(request: WaiverRequest) {
    return answer(this.#client.POST('/waivers', { body: request }));
  }

  decideWaiver(
    waiverId: string,
    decision: 'approve' | 'reject' | 'revoke',
    note?: string,
  ) {
    return answer(
      this.#client.POST('/waivers/{waiverId}/decision', {
        params: { path: { waiverId } },
        body: { decision, note },
      }),
    );
  }

  listEvidence(cursor: string | undefined, options?: RequestOptions) {
    return answer(
      this.#client.GET('/evidence', {
        ...options,
        params: { query: { cursor } },
      }),
    );
  }

  verifyEvidence(options?: RequestOptions) {
    return answer(this.#client.GET('/evidence/verification', { ...options }));
  }

  exportEvidence(from: number) {
    return answer(
      this.#client.GET('/evidence/export', { params: { query: { from } } }),
    );
  }

  listControls(options?: RequestOptions) {
    return answer(this.#client.GET('/controls', { ...options }));
  }

  listRepositories(
    query: { search?: string; verdict?: ComplianceVerdict; cursor?: string },
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.GET('/repositories', { ...options, params: { query } }),
    );
  }

  getEntity(entityRef: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/entities/{kind}/{namespace}/{name}', {
        ...options,
        params: { path: parseEntityRef(entityRef) },
      }),
    );
  }

  recheck(entityRef: string) {
    return answer(
      this.#client.POST('/entities/{kind}/{namespace}/{name}/recheck', {
        params: { path: parseEntityRef(entityRef) },
      }),
    );
  }

  listTemplates(options?: RequestOptions) {
    return answer(this.#client.GET('/templates', { ...options }));
  }
}
