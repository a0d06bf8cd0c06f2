/** What people use and can say something about. */
export const usedKinds = {
  kind: { $in: ['component', 'api', 'system', 'template'] },
};
