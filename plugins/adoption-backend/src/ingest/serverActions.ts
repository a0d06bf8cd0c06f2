/** What the backend finds out by itself: a client could only make it up. */
export const TASK_COMPLETED = 'task-completed';
export const TASK_FAILED = 'task-failed';

const SERVER_ACTIONS: ReadonlySet<string> = new Set([
  TASK_COMPLETED,
  TASK_FAILED,
]);

/** Whether events of an action come from the backend only. */
export function isServerAction(action: string): boolean {
  return SERVER_ACTIONS.has(action);
}
