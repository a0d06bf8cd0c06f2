/** What the backend finds out by itself: a client could only make it up. */
export const TASK_COMPLETED = 'task-completed';
export const TASK_FAILED = 'task-failed';
/** Calls of the API by a service. */
export const API_CALL = 'api-call';
/** Actions of the registry that were invoked over MCP or by a service. */
export const ACTION_CALL = 'action-call';

/** One event stands for as many of these as its value says. */
export const COUNTED_ACTIONS = [API_CALL, ACTION_CALL];

export const SERVER_ACTIONS: ReadonlySet<string> = new Set([
  TASK_COMPLETED,
  TASK_FAILED,
  ...COUNTED_ACTIONS,
]);

/** How often something was done by what an event says. */
export function timesOf(event: { action: string; value?: number }): number {
  return COUNTED_ACTIONS.includes(event.action) ? event.value ?? 1 : 1;
}

/** Whether events of an action come from the backend only. */
export function isServerAction(action: string): boolean {
  return SERVER_ACTIONS.has(action);
}
