/** What has a source: by default only components are checked. */
export const checkedKinds = { kind: 'component' };
