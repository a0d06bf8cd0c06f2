/** People, and the groups they are in, have no scorecards of their own. */
export const scoredKinds = {
  $not: { $any: [{ kind: 'user' }, { kind: 'group' }] },
};
