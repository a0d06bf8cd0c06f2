import {
  compliancePolicyManagePermission,
  type Subject,
} from '@thrive/backstage-plugin-compliance-common';
import type { JsonObject } from '@backstage/types';
import type { Callers } from './Callers';
import type { PoliciesService } from './PoliciesService';
import type { ServiceOptions } from './ServiceOptions';

const MANAGE =
  'You may not change policies; those with the permission compliance.policy.manage may.';

/** Holds all permission code of policies: everybody may read what is asked of them. */
export class AuthorizedPoliciesService implements PoliciesService {
  readonly #callers: Callers;
  readonly #inner: PoliciesService;

  constructor(options: { callers: Callers; inner: PoliciesService }) {
    this.#callers = options.callers;
    this.#inner = options.inner;
  }

  async listPolicies(request: {}, options: ServiceOptions) {
    return {
      ...(await this.#inner.listPolicies(request, options)),
      mayManage: await this.#mayManage(options),
    };
  }

  async getPolicy(request: { policyId: string }, options: ServiceOptions) {
    const policy = await this.#inner.getPolicy(request, options);
    return {
      ...policy,
      mayManage: policy.mayManage && (await this.#mayManage(options)),
    };
  }

  async checkPolicy(request: { text: string }, options: ServiceOptions) {
    await this.#demandManage(options);
    return this.#inner.checkPolicy(request, options);
  }

  async savePolicy(
    request: { policyId: string; text: string },
    options: ServiceOptions,
  ) {
    await this.#demandManage(options);
    return this.#inner.savePolicy(request, options);
  }

  async deletePolicy(request: { policyId: string }, options: ServiceOptions) {
    await this.#demandManage(options);
    return this.#inner.deletePolicy(request, options);
  }

  async listApplicable(request: Subject, options: ServiceOptions) {
    this.#callers.demandService(options);
    return this.#inner.listApplicable(request, options);
  }

  async checkParameters(
    request: { templateRef: string; parameters: JsonObject },
    options: ServiceOptions,
  ) {
    return this.#inner.checkParameters(request, options);
  }

  #mayManage(options: ServiceOptions): Promise<boolean> {
    return this.#callers.may(compliancePolicyManagePermission, options);
  }

  #demandManage(options: ServiceOptions): Promise<void> {
    return this.#callers.demand(
      compliancePolicyManagePermission,
      options,
      MANAGE,
    );
  }
}
