import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type {
  NewRun,
  RecordedRun,
} from '@thrive/backstage-plugin-compliance-common';
import {
  printable,
  ruleTypes,
  toMarkdown,
  type CheckerPool,
  type Policy,
  type Report,
} from '@thrive/backstage-plugin-compliance-node';
import type { ComplianceBackend } from '../backend/ComplianceBackend';
import type { TaskNotes } from '../TaskNotes';

/** What every action needs. */
export interface ActionOptions {
  backend: ComplianceBackend;
  checkers: CheckerPool;
  notes: TaskNotes;
}

type Context = ActionContext<any, any>;

/** A template that is tried in the editor is not in the catalog. */
export function templateRefOf({ templateInfo, isDryRun }: Context) {
  return isDryRun ? undefined : templateInfo?.entityRef;
}

/** Who runs which task of which template: from the scaffolder, never from the input of a step. */
export function aboutTask(context: Context) {
  return {
    kind: context.isDryRun ? ('dry-run' as const) : ('scaffold' as const),
    taskId: context.task.id,
    stepId: context.step?.id ?? context.step?.name,
    templateRef: templateRefOf(context),
    initiatorRef: context.user?.ref,
  };
}

/** Not more findings are given to later steps; how many there are is. */
const MOST_FINDINGS = 200;

/** What a check gives to later steps. */
export function outputCheck(
  context: Context,
  report: Report,
  recorded: RecordedRun | undefined,
): void {
  const results = report.results.filter(({ state }) => state === 'failed');
  const findings = results.flatMap(({ policyId, rule, findings: found }) =>
    found
      .filter(({ waiverId }) => waiverId === undefined)
      .map(({ message, location, sample, fingerprint }) => ({
        rule: `${policyId}/${rule.id}`,
        severity: rule.severity,
        blocks: rule.enforcement === 'block',
        message,
        path: location?.path,
        line: location?.line,
        sample,
        fingerprint,
      })),
  );
  const count = (severity: string) =>
    results.filter(({ rule }) => rule.severity === severity).length;
  const states = (...wanted: string[]) =>
    report.results.filter(({ state }) => wanted.includes(state)).length;
  context.output('runId', recorded?.runId ?? '');
  context.output('url', recorded?.url ?? '');
  context.output('verdict', report.verdict);
  context.output(
    'wouldBlock',
    report.verdict === 'enforced' || report.verdict === 'unknown',
  );
  context.output('counts', {
    error: count('error'),
    warning: count('warning'),
    note: count('note'),
    waived: states('waived'),
    notRun: states('not-run', 'error'),
  });
  context.output('findings', plain(findings.slice(0, MOST_FINDINGS)));
  context.output('totalFindings', findings.length);
  context.output('reportMarkdown', toMarkdown(report));
  context.output('digest', report.tree.digest);
  context.output(
    'policyVersions',
    plain(
      report.policies.map(({ id, version, digest }) => ({
        id,
        version,
        digest,
      })),
    ),
  );
}

/** As the scaffolder passes it on to later steps: JSON, and nothing that is undefined. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** Says in the log how a check came out: rules and places, never what was found there. */
export function logCheck({ logger }: Context, report: Report): void {
  for (const { policyId, rule, state, reason, findings } of report.results) {
    if (state === 'failed')
      for (const { message, location, waiverId } of findings.slice(0, 10)) {
        if (waiverId !== undefined) continue;
        const where = location
          ? `${printable(location.path)}${
              location.line === undefined ? '' : `:${location.line}`
            } `
          : '';
        logger.warn(
          `${rule.enforcement === 'block' ? '⛔' : '⚠'} ${where}${policyId}/${
            rule.id
          }: ${printable(message)}`,
        );
      }
    if (state === 'not-run' || state === 'error')
      logger.warn(
        `? ${policyId}/${rule.id} could not be looked at: ${printable(
          reason ?? state,
        )}`,
      );
  }
  logger.info(`Verdict: ${report.verdict}`);
}

/** The policies that are to be checked, and what is known around them. */
export async function policiesOf(
  context: Context,
  { backend, notes }: ActionOptions,
  input: { policies?: string[]; entityRef?: string },
) {
  const answer = await backend.applicable({
    templateRef: templateRefOf(context),
    entityRef: input.entityRef,
    userRef: context.user?.ref,
    policies: input.policies,
  });
  const policies = answer.policies as unknown as Policy[];
  notes.note(
    context.task.id,
    policies.some(({ rules }) =>
      rules.some(({ enforcement }) => enforcement === 'block'),
    ),
  );
  return {
    policies,
    context: {
      template: answer.template as JsonObject | undefined,
      entity: answer.entity as JsonObject | undefined,
      user: answer.user as JsonObject | undefined,
    },
  };
}

/** More than that is not sent to the backend. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * A report, and what else the backend needs: it decides rules of types that are not known here, and needs
 * the texts for that.
 */
export function forBackend(
  report: Report,
  policies: readonly Policy[],
  files: readonly { path: string; text?: string }[],
) {
  const isKnown = ({ type }: Policy['rules'][number]) => ruleTypes.has(type);
  if (policies.every(({ rules }) => rules.every(isKnown)))
    return { report: plain(report) as never };
  const texts = files.flatMap(({ path, text }) =>
    text === undefined ? [] : [{ path, text }],
  );
  const bytes = texts.reduce((sum, { text }) => sum + text.length, 0);
  return {
    files: bytes > MOST_BYTES ? undefined : texts,
    report: plain({
      ...report,
      results: report.results.filter(({ rule }) => isKnown(rule)),
    }) as never,
  };
}

/**
 * Records a run once, also when the task is taken up again in the middle of the step.
 *
 * @returns the run as it was recorded
 */
export async function recordOnce(
  context: Context,
  backend: ComplianceBackend,
  run: NewRun,
): Promise<RecordedRun> {
  let recorded: RecordedRun | undefined;
  const runId = await context.checkpoint({
    key: [
      'compliance.run',
      run.moment,
      run.report.tree.digest,
      context.each?.key,
    ].join('.'),
    fn: async () => {
      recorded = await backend.record(run);
      return recorded.runId;
    },
  });
  return recorded ?? backend.run(runId);
}
