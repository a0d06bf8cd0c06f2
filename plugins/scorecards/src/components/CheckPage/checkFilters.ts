/** The query parameters of a check's list. */
export const checkFilterKeys = ['state', 'group', 'q'] as const;
