/** What all actions are: they change nothing and can be repeated. */
export const READING = { readOnly: true, destructive: false, idempotent: true };

/** What every number of people is bound to. */
export const DISCLOSURE =
  'Numbers of fewer people than the minimum group size are left out, and so are those they would follow from; nobody is singled out.';
