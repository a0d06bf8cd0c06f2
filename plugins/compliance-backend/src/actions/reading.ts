/** What most actions are: they change nothing and can be repeated. */
export const READING = { readOnly: true, destructive: false, idempotent: true };
