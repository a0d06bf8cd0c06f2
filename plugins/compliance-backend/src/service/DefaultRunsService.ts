import { createHash, randomUUID } from 'node:crypto';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  GateQuestion,
  NewRun,
  ReportFormat,
} from '@thrive/backstage-plugin-compliance-common';
import {
  ruleOn,
  toJunit,
  toMarkdown,
  toSarif,
  toVsa,
  type CheckContext,
  type Moment,
  type Report,
  type Rule,
} from '@thrive/backstage-plugin-compliance-node';
import type { JsonObject } from '@backstage/types';
import type { PolicyDirectory } from '../policies/PolicyDirectory';
import type { AddedRules } from '../runs/AddedRules';
import { countsOf } from '../runs/countsOf';
import { decideGate } from '../runs/decideGate';
import { settleReport } from '../runs/settleReport';
import { scopesOf, withWaivers } from '../runs/waiverOf';
import type { EvidenceStore } from '../store/EvidenceStore';
import type { OverviewStore } from '../store/OverviewStore';
import type { RunStore, StoredRun } from '../store/RunStore';
import type { TaskStore } from '../store/TaskStore';
import { dayOf, daysBefore } from '../store/times';
import type { WaiverStore } from '../store/WaiverStore';
import {
  normalRef,
  ownerOf,
  ownersLike,
  type EntityReader,
} from './EntityReader';
import type { Links } from './links';
import { presentEvidence, presentReport, presentRun } from './presentRun';
import type { RunQuery } from './RunsService';

/** Over how many days rules and tasks are counted. */
export const DAYS = 30;
/** Of the rules that fail most. */
const MOST_RULES = 10;

const ALL_FORMATS: readonly ReportFormat[] = [
  'markdown',
  'sarif',
  'junit',
  'vsa',
];
const FORMATS = {
  markdown: ['text/markdown', toMarkdown],
  sarif: ['application/sarif+json', toSarif],
  junit: ['application/xml', toJunit],
} as const;

export interface DefaultRunsServiceOptions {
  addedRules: AddedRules;
  directory: PolicyDirectory;
  entities: EntityReader;
  evidence: EvidenceStore;
  links: Links;
  /** At what moment a rule looks. */
  momentOf: (rule: Rule) => Moment | undefined;
  overview: OverviewStore;
  portalUrl: string;
  runs: RunStore;
  tasks: TaskStore;
  waivers: WaiverStore;
}

/** A run with what it found, as it was recorded. */
export interface FoundRun {
  run: StoredRun;
  report: Report;
}

/** What `RunsService` does. Who may do what is decided around it. */
export class DefaultRunsService {
  readonly #options: DefaultRunsServiceOptions;

  constructor(options: DefaultRunsServiceOptions) {
    this.#options = options;
  }

  async recordRun(request: NewRun) {
    const { addedRules, directory, links, momentOf, runs } = this.#options;
    const at = new Date().toISOString();
    const known = (await directory.read()).policies.map(({ policy }) => policy);
    const about = {
      templateRef: normalRef(request.templateRef),
      ...(await this.#claimsOf(request)),
    };
    const settled = settleReport(request.report, known, {
      moment: request.moment,
      momentOf,
      today: dayOf(at),
    });
    const heldAgainst = known.filter(({ id }) =>
      settled.policies.some(each => each.id === id),
    );
    const decided = addedRules.areIn(heldAgainst)
      ? await addedRules.decide(settled, heldAgainst, {
          files: request.files,
          context: await this.#contextOf(about),
          moment: request.moment,
        })
      : settled;
    const report = await this.#waived(decided, about);
    const run: StoredRun = {
      ...about,
      id: randomUUID(),
      at,
      kind: request.kind,
      moment: request.moment,
      verdict: report.verdict,
      taskId: request.taskId,
      stepId: request.stepId,
      initiatorRef: normalRef(request.initiatorRef),
      repoUrl: request.repoUrl,
      path: request.path,
      treeDigest: report.tree.digest,
      counts: countsOf(report),
      policies: report.policies.map(({ id }) => id),
    };
    await runs.add(run, report, known);
    return {
      runId: run.id,
      verdict: run.verdict,
      counts: run.counts,
      url: links.run(run.id),
      report: presentReport(report),
    };
  }

  async listRuns(request: RunQuery & { initiatorRef?: string }) {
    const { items, nextCursor } = await this.#options.runs.list({
      ...request,
      templateRef: normalRef(request.templateRef),
      entityRef: normalRef(request.entityRef),
    });
    return { items: items.map(presentRun), nextCursor };
  }

  /** A run that was found, with what became of it. */
  async tell({ run, report }: FoundRun) {
    const links = await this.#options.evidence.ofRun(run.id);
    return {
      ...presentRun(run),
      url: this.#options.links.run(run.id),
      report: presentReport(report),
      now: (await this.#waived(report, run)).verdict,
      evidence: links.map(presentEvidence),
      mayRequestWaiver: true,
    };
  }

  async listDocuments({ taskId }: { taskId: string }) {
    const found = await this.#options.runs.ofTask(taskId);
    const texts = await Promise.all(
      found.flatMap(each =>
        ALL_FORMATS.map(format => this.write(each, format)),
      ),
    );
    return {
      sha256: texts.map(({ text }) =>
        createHash('sha256').update(text).digest('hex'),
      ),
    };
  }

  /** A run that was found, as a document. */
  async write({ run, report }: FoundRun, format: ReportFormat) {
    if (format === 'vsa') {
      const links = await this.#options.evidence.ofRun(run.id);
      // A commit that is not what was checked is none that was verified.
      const commit = links
        .filter(({ kind }) => kind === 'published')
        .map(({ body }) => JSON.parse(body))
        .findLast(({ matches }) => matches === true)?.commit;
      return {
        contentType: 'application/vnd.in-toto+json',
        text: toVsa(report, {
          verifier: `${this.#options.portalUrl}/compliance`,
          at: run.at,
          resource:
            run.repoUrl ?? run.entityRef ?? run.templateRef ?? `run:${run.id}`,
          commit,
        }),
      };
    }
    const [contentType, write] = FORMATS[format];
    return { contentType, text: write(report) };
  }

  async decideGate(request: GateQuestion) {
    const { directory, entities, links, momentOf, runs, tasks } = this.#options;
    const found = await runs.ofTask(request.taskId);
    for (const id of request.runIds ?? []) {
      if (!found.some(({ run }) => run.id === id))
        throw new InputError(
          `The run ${id} is not one of this task: a gate looks at its own task only.`,
        );
    }
    const templateRef = normalRef(request.templateRef);
    const entityRef =
      normalRef(request.entityRef) ??
      found.flatMap(({ run }) => run.entityRef ?? []).at(-1);
    const today = dayOf(new Date().toISOString());
    const required = (
      await directory.applicableTo(
        await entities.read([templateRef, entityRef]),
      )
    ).map(policy => ({
      ...policy,
      rules: policy.rules.map(rule => ruleOn(today, rule, policy)),
    }));
    const moment = request.moment ?? 'workspace';
    const gateRuns = [];
    for (const { run, report } of found) {
      gateRuns.push({
        report: await this.#waived(report, run),
        moment: run.moment,
        isWhole: run.path === undefined,
      });
    }
    const decision = decideGate(gateRuns, required, {
      failOn: request.failOn ?? 'error',
      moment,
      momentOf,
      treeDigest: request.treeDigest,
    });
    const last =
      found.findLast(({ run }) => run.moment === moment) ?? found.at(-1);
    if (!found.some(({ run }) => run.kind === 'dry-run')) {
      await tasks.note({
        taskId: request.taskId,
        at: new Date().toISOString(),
        templateRef,
        initiatorRef: last?.run.initiatorRef,
        blocked: decision.blocks,
        // A gate that was told to let everything pass held nothing up.
        whole: moment === 'workspace' && request.failOn !== 'never',
      });
    }
    return {
      ...decision,
      url: last ? links.run(last.run.id) : links.task(request.taskId),
      waiverUrl: last ? links.waiver(last.run.id) : links.task(request.taskId),
    };
  }

  async getOverview() {
    const { directory, overview, tasks } = this.#options;
    const now = new Date().toISOString();
    const since = daysBefore(now, DAYS - 1);
    const [days, rules, rest, { policies }] = await Promise.all([
      tasks.days(since),
      overview.ruleCounts(since),
      overview.standing(),
      directory.read(),
    ]);
    const sum = (key: 'runs' | 'blocked' | 'firstTries' | 'firstTryPassed') =>
      days.reduce((total, day) => total + day[key], 0);
    return {
      days: DAYS,
      runs: sum('runs'),
      blocked: sum('blocked'),
      firstTries: sum('firstTries'),
      firstTryPassed: sum('firstTryPassed'),
      ...rest,
      daily: days.map(({ day, runs, blocked }) => ({ day, runs, blocked })),
      rules: rules
        .flatMap(count => {
          const policy = policies.find(
            each => each.policy.id === count.policyId,
          )?.policy;
          const rule = policy?.rules.find(({ id }) => id === count.ruleId);
          return rule && count.failed + count.unseen > 0
            ? [{ ...count, title: rule.title, enforcement: rule.enforcement }]
            : [];
        })
        .sort((a, b) => b.failed - a.failed || b.unseen - a.unseen)
        .slice(0, MOST_RULES),
    };
  }

  /** @throws NotFoundError when there is no such run */
  /** @throws NotFoundError */
  async find(runId: string): Promise<FoundRun> {
    const found = await this.#options.runs.get(runId);
    if (!found)
      throw new NotFoundError(
        'There is no such run; it may have been forgotten after a while.',
      );
    return found;
  }

  /**
   * Of which software a run of a template may say to be: of what is not in the catalog yet, or is of
   * whoever runs it; and of which team that they are in. A template says what it likes.
   */
  async #claimsOf(
    request: NewRun,
  ): Promise<{ entityRef?: string; ownerRef?: string }> {
    const entityRef = normalRef(request.entityRef);
    const ownerRef = normalRef(request.ownerRef);
    const initiatorRef = normalRef(request.initiatorRef);
    const found = await this.#options.entities.byRef([entityRef, initiatorRef]);
    const entity = entityRef === undefined ? undefined : found.get(entityRef);
    const owned = ownersLike(initiatorRef, found.get(initiatorRef ?? ''));
    const owner = ownerOf(entity);
    if (entity && !(owner !== undefined && owned.has(owner))) return {};
    return {
      entityRef,
      ownerRef:
        owner ??
        (ownerRef !== undefined && owned.has(ownerRef) ? ownerRef : undefined),
    };
  }

  /** What is known of what was checked. */
  async #contextOf({
    templateRef,
    entityRef,
  }: Pick<StoredRun, 'templateRef' | 'entityRef'>): Promise<CheckContext> {
    const found = await this.#options.entities.byRef([templateRef, entityRef]);
    const of = (ref: string | undefined) =>
      ref === undefined
        ? undefined
        : (found.get(ref) as unknown as JsonObject | undefined);
    return { template: of(templateRef), entity: of(entityRef) };
  }

  async #waived(
    report: Report,
    about: Pick<StoredRun, 'entityRef' | 'templateRef' | 'ownerRef'>,
  ): Promise<Report> {
    const today = dayOf(new Date().toISOString());
    return withWaivers(
      report,
      await this.#options.waivers.inForce(today, scopesOf(about)),
    );
  }
}
