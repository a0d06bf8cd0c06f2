import type {
  LogEvent,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-common';
import { Duration } from 'luxon';
import type { TemplateRun } from '../measures/templates';

/** Where authors say what a template saves: Backstage's own name first. */
const TIME_SAVED = ['backstage.io/time-saved', 'rhdh.redhat.com/time-saved'];
const LONGEST_STEP = 200;

const STATES: Record<string, TemplateRun['state']> = {
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** What of a task is kept. Undefined for tasks that no template made. */
export function readTask(
  task: ScaffolderTask,
  log: readonly LogEvent[],
):
  | (Omit<TemplateRun, 'person'> & { taskId: string; user?: string })
  | undefined {
  const { templateInfo, user, steps } = task.spec;
  if (!templateInfo?.entityRef) return undefined;
  const metadata = templateInfo.entity?.metadata;
  const state = STATES[task.status] ?? 'open';
  const end = log.find(({ type }) => type === 'completion') ?? log.at(-1);
  const failing = log.findLast(
    ({ body }) => body.stepId !== undefined && body.status === 'failed',
  )?.body.stepId;
  const step = steps.find(({ id }) => id === failing);
  return {
    taskId: task.id,
    template: templateInfo.entityRef.toLocaleLowerCase('en-US'),
    version: metadata?.etag,
    user: user?.ref,
    state,
    startedAt: timeOf(task.createdAt),
    endedAt:
      state === 'open'
        ? undefined
        : timeOf(end?.createdAt ?? task.lastHeartbeatAt ?? task.createdAt),
    failedStep:
      state === 'failed'
        ? (step?.name ?? failing)?.slice(0, LONGEST_STEP)
        : undefined,
    minutes: minutesSaved(metadata?.annotations ?? {}),
  };
}

/** Minutes of an ISO 8601 duration like PT2H; undefined where none is given or it is none. */
function minutesSaved(annotations: Record<string, string>): number | undefined {
  const text = TIME_SAVED.map(name => annotations[name]).find(Boolean);
  if (!text) return undefined;
  const minutes = Duration.fromISO(text).as('minutes');
  return Number.isFinite(minutes) && minutes >= 0 ? minutes : undefined;
}

/** The scaffolder's database writes times of UTC, with or without saying so. */
function timeOf(text: string): number {
  const iso = text.includes('T') ? text : `${text.replace(' ', 'T')}Z`;
  return Date.parse(iso);
}
