/** What a platform offers: its templates, APIs and documented software. */
export const offeredKinds = {
  kind: { $in: ['template', 'api', 'component', 'system'] },
};
