import type { TemplateRun } from '../measures/templates';
import type { FoundRun } from '../store/TemplateRunStore';
import type { Actor } from '../store/UsageStore';
import { TASK_COMPLETED, TASK_FAILED } from './serverActions';
import type { ImportedUse } from './importedUse';

const STATES: Readonly<Record<string, TemplateRun['state']>> = {
  [TASK_COMPLETED]: 'completed',
  [TASK_FAILED]: 'failed',
};

/**
 * The task of a template that an imported row tells of, so that templates and the ways to them say
 * the same of the past. The row is of when it ended. Undefined for other rows.
 */
export function importedRun(
  event: Omit<ImportedUse, 'person'> & { actor: Actor },
): FoundRun | undefined {
  const { id, at, action, subject, value, tookMs, failedStep, actor } = event;
  const state = STATES[action];
  if (!state || subject === undefined || subject.startsWith('/'))
    return undefined;
  return {
    taskId: `imported-${id}`,
    template: subject,
    state,
    startedAt: at - (tookMs ?? 0),
    endedAt: tookMs === undefined ? undefined : at,
    failedStep: state === 'failed' ? failedStep : undefined,
    minutes: state === 'completed' ? value : undefined,
    actor,
  };
}
