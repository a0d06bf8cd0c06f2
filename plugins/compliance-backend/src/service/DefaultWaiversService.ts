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
  WaiverScope,
  WaiverStatus,
} from '@thrive/backstage-plugin-compliance-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Duration } from 'luxon';
import type { Known, PolicyDirectory } from '../policies/PolicyDirectory';
import { dayOf } from '../store/times';
import type { StoredWaiver, WaiverStore } from '../store/WaiverStore';
import type { Callers } from './Callers';
import { normalRef, type EntityReader } from './EntityReader';
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

const SHORTEST_REASON = 10;
const LONGEST_REASON = 2000;
const LONGEST_URL = 2000;
/** Parts of references as the catalog takes them. */
const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
/** Of which kind it is that a waiver can be for. */
const KINDS: Record<WaiverScope['kind'], (kind: string) => boolean> = {
  entity: kind => !['template', 'group', 'user'].includes(kind),
  template: kind => kind === 'template',
  owner: kind => kind === 'group' || kind === 'user',
};

export interface DefaultWaiversServiceOptions {
  callers: Callers;
  directory: PolicyDirectory;
  entities: EntityReader;
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

  async isOwn(
    { waiverId }: { waiverId: string },
    { credentials }: ServiceOptions,
  ) {
    const { callers, waivers } = this.#options;
    const waiver = await waivers.get(waiverId);
    return (
      waiver !== undefined &&
      waiver.requestedBy === callers.userRefOf(credentials)
    );
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
    const reason = request.reason.trim();
    demandTexts(reason, request.ticketUrl);
    const waiver: StoredWaiver = {
      id: randomUUID(),
      policyId: request.policyId,
      ruleId: request.ruleId,
      scope: await this.#scopeOf(request, options),
      fingerprint: request.fingerprint,
      reason,
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
    const isOwn = waiver.requestedBy === decidedBy;
    // What one asked for oneself can be taken back before anybody decides.
    const isWithdrawn =
      request.decision === 'revoke' && isOwn && waiver.status === 'requested';
    if (
      !isWithdrawn &&
      (waiver.status !== from || statusOf(waiver) === 'expired')
    )
      throw new ConflictError(
        `This waiver is ${statusOf(
          waiver,
        )}; only one that is ${from} can be ${done}.`,
      );
    if (request.decision !== 'revoke' && isOwn)
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
    if (!isOwn) await this.#tell(decided, done);
    return this.#present(decided, await directory.read(), options);
  }

  #personOf({ credentials }: ServiceOptions): string {
    const person = this.#options.callers.userRefOf(credentials);
    if (person === undefined)
      throw new NotAllowedError('Only people ask for waivers and decide.');
    return person;
  }

  /** @throws InputError when it cannot be what it is said to be, or is none that the caller may see */
  async #scopeOf(
    { scope }: WaiverRequest,
    options: ServiceOptions,
  ): Promise<WaiverScope> {
    const ref = normalRef(scope.ref);
    const { kind, namespace, name } = parseEntityRef(ref);
    const isFitting = KINDS[scope.kind](kind.toLocaleLowerCase('en-US'));
    if (!isFitting || ![namespace, name].every(part => NAME.test(part)))
      throw new InputError(
        `"${scope.ref}" is nothing that a waiver for ${scope.kind} can be for.`,
      );
    const { entities } = this.#options;
    const visible = await entities.visible([ref], options);
    // Software that a template is about to make is not there yet.
    const isMissing =
      scope.kind !== 'entity' || (await entities.read([ref])).length > 0;
    if (!visible.has(ref) && isMissing)
      throw new InputError(`There is no ${ref}.`);
    return { kind: scope.kind, ref };
  }

  #demandDate(expiresAt: string): void {
    const { longestWaiver } = this.#options;
    const latest = dayOf(
      new Date(Date.now() + longestWaiver.toMillis()).toISOString(),
    );
    if (!isDate(expiresAt) || expiresAt < today())
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
      mayWithdraw: status === 'requested' && waiver.requestedBy === own,
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

/** Of the calendar, as `2026-12-31`. */
function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(time) &&
    dayOf(new Date(time).toISOString()) === text
  );
}

function demandTexts(reason: string, ticketUrl: string | undefined): void {
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON)
    throw new InputError(
      `A reason has ${SHORTEST_REASON} to ${LONGEST_REASON} characters.`,
    );
  const isAddress =
    ticketUrl === undefined ||
    (/^https?:\/\/\S+$/.test(ticketUrl) && ticketUrl.length <= LONGEST_URL);
  if (!isAddress)
    throw new InputError('The ticket is an address that begins with https.');
}
