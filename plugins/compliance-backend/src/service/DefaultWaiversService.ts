import { randomUUID } from 'node:crypto';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type {
  Waiver,
  WaiverRequest,
  WaiverStatus,
} from '@thrive/backstage-plugin-compliance-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Duration } from 'luxon';
import type { Known, PolicyDirectory } from '../policies/PolicyDirectory';
import { dayOf } from '../store/times';
import type { StoredWaiver, WaiverStore } from '../store/WaiverStore';
import type { Callers } from './Callers';
import { normalRef } from './EntityReader';
import type { ServiceOptions } from './ServiceOptions';
import type { Decision, WaiversService } from './WaiversService';

/** From what to what a decision leads. */
const DECISIONS: Record<
  Decision,
  { from: StoredWaiver['status']; to: StoredWaiver['status']; done: string }
> = {
  approve: { from: 'requested', to: 'approved', done: 'approved' },
  reject: { from: 'requested', to: 'rejected', done: 'rejected' },
  revoke: { from: 'approved', to: 'revoked', done: 'revoked' },
};

export interface DefaultWaiversServiceOptions {
  callers: Callers;
  directory: PolicyDirectory;
  logger: LoggerService;
  longestWaiver: Duration;
  notifications: NotificationService;
  waivers: WaiverStore;
}

/** See `WaiversService`. Who may ask and decide is decided around it. */
export class DefaultWaiversService implements WaiversService {
  readonly #options: DefaultWaiversServiceOptions;

  constructor(options: DefaultWaiversServiceOptions) {
    this.#options = options;
  }

  async listWaivers(
    request: { status?: WaiverStatus; cursor?: string; limit: number },
    options: ServiceOptions,
  ) {
    const { waivers, directory } = this.#options;
    const [{ items, nextCursor }, known] = await Promise.all([
      waivers.list({ ...request, today: today() }),
      directory.read(),
    ]);
    return {
      items: items.map(waiver => this.#present(waiver, known, options)),
      nextCursor,
    };
  }

  async requestWaiver(request: WaiverRequest, options: ServiceOptions) {
    const { waivers, directory } = this.#options;
    const requestedBy = this.#personOf(options);
    const known = await directory.read();
    const policy = known.policies.find(
      each => each.policy.id === request.policyId,
    )?.policy;
    if (!policy?.rules.some(({ id }) => id === request.ruleId))
      throw new InputError(
        `There is no rule ${request.policyId}/${request.ruleId}.`,
      );
    this.#demandDate(request.expiresAt);
    if (
      request.ticketUrl !== undefined &&
      !/^https?:\/\//.test(request.ticketUrl)
    )
      throw new InputError('The ticket is an address that begins with https.');
    const waiver: StoredWaiver = {
      id: randomUUID(),
      policyId: request.policyId,
      ruleId: request.ruleId,
      scope: { ...request.scope, ref: normalRef(request.scope.ref) },
      fingerprint: request.fingerprint,
      reason: request.reason.trim(),
      ticketUrl: request.ticketUrl,
      status: 'requested',
      requestedBy,
      requestedAt: new Date().toISOString(),
      expiresAt: request.expiresAt,
    };
    await waivers.add(waiver);
    return this.#present(waiver, known, options);
  }

  async decideWaiver(
    request: { waiverId: string; decision: Decision; note?: string },
    options: ServiceOptions,
  ) {
    const { waivers, directory } = this.#options;
    const decidedBy = this.#personOf(options);
    const waiver = await waivers.get(request.waiverId);
    if (!waiver) throw new NotFoundError('There is no such waiver.');
    const { from, to, done } = DECISIONS[request.decision];
    if (waiver.status !== from || statusOf(waiver) === 'expired')
      throw new ConflictError(
        `This waiver is ${statusOf(
          waiver,
        )}; only one that is ${from} can be ${done}.`,
      );
    // Taking back what one asked for oneself harms nobody.
    if (request.decision !== 'revoke' && waiver.requestedBy === decidedBy)
      throw new NotAllowedError(
        'You asked for this waiver yourself; somebody else has to decide.',
      );
    const decision = {
      status: to,
      decidedBy,
      decidedAt: new Date().toISOString(),
      note: request.note,
    };
    if (!(await waivers.decide(waiver, decision)))
      throw new ConflictError(
        'Somebody else decided at the same moment; look again.',
      );
    const decided = { ...waiver, ...decision };
    await this.#tell(decided, done);
    return this.#present(decided, await directory.read(), options);
  }

  #personOf({ credentials }: ServiceOptions): string {
    const person = this.#options.callers.userRefOf(credentials);
    if (person === undefined)
      throw new NotAllowedError('Only people ask for waivers and decide.');
    return person;
  }

  #demandDate(expiresAt: string): void {
    const { longestWaiver } = this.#options;
    const latest = dayOf(
      new Date(Date.now() + longestWaiver.toMillis()).toISOString(),
    );
    if (Number.isNaN(Date.parse(expiresAt)) || expiresAt < today())
      throw new InputError('A waiver ends on a day that is still to come.');
    if (expiresAt > latest)
      throw new InputError(
        `A waiver ends by ${latest} at the latest; ask again when it is over.`,
      );
  }

  /** That somebody could not be told does not undo a decision. */
  async #tell(waiver: StoredWaiver, done: string): Promise<void> {
    const { notifications, logger } = this.#options;
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: waiver.requestedBy },
        payload: {
          title: `Your waiver for ${waiver.policyId}/${waiver.ruleId} was ${done}`,
          description:
            waiver.note ??
            (waiver.status === 'approved'
              ? `It is in force until ${waiver.expiresAt}.`
              : undefined),
          link: '/compliance/waivers',
          topic: 'compliance-waiver',
        },
      });
    } catch (error) {
      logger.warn(
        `nobody could be told about waiver ${waiver.id}`,
        error as Error,
      );
    }
  }

  #present(
    waiver: StoredWaiver,
    { policies }: Known,
    { credentials }: ServiceOptions,
  ): Waiver {
    const rule = policies
      .find(({ policy }) => policy.id === waiver.policyId)
      ?.policy.rules.find(({ id }) => id === waiver.ruleId);
    const status = statusOf(waiver);
    const own = this.#options.callers.userRefOf(credentials);
    return {
      ...waiver,
      status,
      ruleTitle: rule?.title,
      mayDecide:
        (status === 'requested' && waiver.requestedBy !== own) ||
        status === 'approved',
    };
  }
}

/** What became of a waiver by today. */
function statusOf({ status, expiresAt }: StoredWaiver): WaiverStatus {
  return status === 'approved' && expiresAt < today() ? 'expired' : status;
}

function today(): string {
  return dayOf(new Date().toISOString());
}
