import { look } from '../__testUtils__/evaluate';

describe('json-schema', () => {
  const schema = {
    type: 'object',
    required: ['name'],
    properties: { ports: { type: 'array', items: { type: 'integer' } } },
  };
  const check = (files: Record<string, string>) =>
    look('json-schema', { files: ['*.{json,yaml}'], schema }, files);

  it('says which part of a document is wrong, and on which line', async () => {
    expect(await check({ 'a.yaml': 'name: a\nports: [1]' })).toBe('passed');
    expect(await check({ 'a.yaml': 'name: a\nports:\n  - 1\n  - x' })).toEqual([
      'a.yaml:4',
    ]);
    expect(await check({ 'a.json': '{ "ports": [1] }' })).toEqual(['a.json:1']);
    // The second of two documents.
    expect(await check({ 'a.yaml': 'name: a\n---\nother: 1' })).toEqual([
      'a.yaml:3',
    ]);
  });

  it('takes what cannot be read for a failure, not for a pass', async () => {
    expect(await check({ 'a.yaml': 'name: [' })).toHaveLength(1);
    expect(await check({ 'a.json': '{ "name": ' })).not.toBe('passed');
    expect(await check({ 'a.json': '' })).toEqual(['a.json:']);
    expect(await check({ 'a.yaml': '# Nothing yet' })).not.toBe('passed');
    expect(await check({ b: '' })).toBe('not-applicable');
  });
});

describe('catalog-info', () => {
  const entity = (more: string) =>
    `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: pets\n  tags: [a]\n${more}`;
  const check = (text: string, options = {}) =>
    look('catalog-info', options, { 'catalog-info.yaml': text });

  it('looks at every entity of the file', async () => {
    const sound = entity('spec: { owner: pets }');
    expect(await check(sound, { fewestTags: 1 })).toBe('passed');
    expect(await check(`${sound}\n---\n${entity('spec: {}')}`)).toEqual([
      'catalog-info.yaml:8',
    ]);
    expect(
      await check(sound, { fewestTags: 2, fewestLinks: 1, description: true }),
    ).toHaveLength(3);
    expect(await check(sound, { annotations: ['a.b/c'] })).toHaveLength(1);
    expect(await check('- no entity')).toHaveLength(1);
    expect(await check('kind: [')).toHaveLength(1);
    expect(await look('catalog-info', {}, {})).toEqual(['somewhere']);
  });
});
