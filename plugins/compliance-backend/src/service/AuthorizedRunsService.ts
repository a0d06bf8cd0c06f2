import { NotAllowedError } from '@backstage/errors';
import {
  complianceRunReadPermission,
  complianceWaiverRequestPermission,
  type GateQuestion,
  type NewRun,
  type ReportFormat,
} from '@thrive/backstage-plugin-compliance-common';
import type { StoredRun } from '../store/RunStore';
import type { Callers } from './Callers';
import type { DefaultRunsService, FoundRun } from './DefaultRunsService';
import type { EntityReader } from './EntityReader';
import type { RunQuery, RunsService } from './RunsService';
import type { ServiceOptions } from './ServiceOptions';

/**
 * Holds all permission code of runs: whoever may read runs reads those of software that they see in the
 * catalog; everybody reads their own.
 */
export class AuthorizedRunsService implements RunsService {
  readonly #callers: Callers;
  readonly #entities: EntityReader;
  readonly #inner: DefaultRunsService;

  constructor(options: {
    callers: Callers;
    entities: EntityReader;
    inner: DefaultRunsService;
  }) {
    this.#callers = options.callers;
    this.#entities = options.entities;
    this.#inner = options.inner;
  }

  async recordRun(request: NewRun, options: ServiceOptions) {
    this.#callers.demandService(options);
    return this.#inner.recordRun(request);
  }

  async listRuns(request: RunQuery, options: ServiceOptions) {
    if (await this.#mayReadAll(options)) {
      const { items, nextCursor } = await this.#inner.listRuns(request);
      const hidden = await this.#hiddenOf(items, options);
      return {
        items: items.filter(run => !hidden.has(run.entityRef ?? '')),
        nextCursor,
      };
    }
    const initiatorRef = this.#callers.userRefOf(options.credentials);
    return initiatorRef === undefined
      ? { items: [] }
      : this.#inner.listRuns({ ...request, initiatorRef });
  }

  async getRun(request: { runId: string }, options: ServiceOptions) {
    const found = await this.#demandOne(request.runId, options);
    return {
      ...(await this.#inner.tell(found)),
      mayRequestWaiver: await this.#callers.may(
        complianceWaiverRequestPermission,
        options,
      ),
    };
  }

  async getReport(
    request: { runId: string; format: ReportFormat },
    options: ServiceOptions,
  ) {
    const found = await this.#demandOne(request.runId, options);
    return this.#inner.write(found, request.format);
  }

  async listDocuments(request: { taskId: string }, options: ServiceOptions) {
    this.#callers.demandService(options);
    return this.#inner.listDocuments(request);
  }

  async decideGate(request: GateQuestion, options: ServiceOptions) {
    this.#callers.demandService(options);
    return this.#inner.decideGate(request);
  }

  async getOverview(_request: {}, options: ServiceOptions) {
    await this.#callers.demand(
      complianceRunReadPermission,
      options,
      'You may not read how all runs came out; your own runs are at Runs.',
    );
    return this.#inner.getOverview();
  }

  async #demandOne(runId: string, options: ServiceOptions): Promise<FoundRun> {
    const found = await this.#inner.find(runId);
    const { run } = found;
    if (this.#isOwn(run, options)) return found;
    const isHidden = (await this.#hiddenOf([run], options)).size > 0;
    if (isHidden || !(await this.#mayReadAll(options)))
      throw new NotAllowedError(
        'You may read runs that you started, and those of software that you see in the catalog.',
      );
    return found;
  }

  /** Software of some runs that there is, and that the caller does not see; their own they see. */
  async #hiddenOf(
    runs: readonly Pick<StoredRun, 'entityRef' | 'initiatorRef'>[],
    options: ServiceOptions,
  ): Promise<ReadonlySet<string>> {
    if (this.#callers.isService(options.credentials)) return new Set();
    const own = this.#callers.userRefOf(options.credentials);
    return this.#entities.hidden(
      runs
        .filter(({ initiatorRef }) => initiatorRef !== own)
        .map(({ entityRef }) => entityRef),
      options,
    );
  }

  async #mayReadAll(options: ServiceOptions): Promise<boolean> {
    return (
      this.#callers.isService(options.credentials) ||
      this.#callers.may(complianceRunReadPermission, options)
    );
  }

  #isOwn(run: StoredRun, { credentials }: ServiceOptions): boolean {
    const own = this.#callers.userRefOf(credentials);
    return own !== undefined && run.initiatorRef === own;
  }
}
