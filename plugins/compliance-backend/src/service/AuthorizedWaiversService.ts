import {
  complianceWaiverDecidePermission,
  complianceWaiverRequestPermission,
  type WaiverRequest,
} from '@thrive/backstage-plugin-compliance-common';
import type { Callers } from './Callers';
import type { EntityReader } from './EntityReader';
import type { ServiceOptions } from './ServiceOptions';
import type { Decision, WaiversService } from './WaiversService';

/** Holds all permission code of waivers: nobody is told of those for what they do not see in the catalog. */
export class AuthorizedWaiversService implements WaiversService {
  readonly #callers: Callers;
  readonly #entities: EntityReader;
  readonly #inner: WaiversService;

  constructor(options: {
    callers: Callers;
    entities: EntityReader;
    inner: WaiversService;
  }) {
    this.#callers = options.callers;
    this.#entities = options.entities;
    this.#inner = options.inner;
  }

  async listWaivers(
    request: Parameters<WaiversService['listWaivers']>[0],
    options: ServiceOptions,
  ) {
    const [mayAsk, mayDecide] = await Promise.all([
      this.#callers.may(complianceWaiverRequestPermission, options),
      this.#callers.may(complianceWaiverDecidePermission, options),
    ]);
    if (!mayAsk && !mayDecide)
      await this.#callers.demand(
        complianceWaiverRequestPermission,
        options,
        'You may not read waivers.',
      );
    const { items, nextCursor } = await this.#inner.listWaivers(
      request,
      options,
    );
    const hidden = await this.#entities.hidden(
      items.map(({ scope }) => scope.ref),
      options,
    );
    return {
      items: items
        .filter(({ scope }) => !hidden.has(scope.ref))
        .map(item => ({ ...item, mayDecide: mayDecide && item.mayDecide })),
      nextCursor,
    };
  }

  async isOwn(request: { waiverId: string }, options: ServiceOptions) {
    return this.#inner.isOwn(request, options);
  }

  async requestWaiver(request: WaiverRequest, options: ServiceOptions) {
    await this.#callers.demand(
      complianceWaiverRequestPermission,
      options,
      'You may not ask for waivers.',
    );
    return this.#inner.requestWaiver(request, options);
  }

  async decideWaiver(
    request: { waiverId: string; decision: Decision; note?: string },
    options: ServiceOptions,
  ) {
    const isWithdrawal =
      request.decision === 'revoke' &&
      (await this.#inner.isOwn(request, options));
    if (!isWithdrawal)
      await this.#callers.demand(
        complianceWaiverDecidePermission,
        options,
        'You may not decide on waivers.',
      );
    return this.#inner.decideWaiver(request, options);
  }
}
