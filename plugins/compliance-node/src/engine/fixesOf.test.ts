import { ruleOf } from '../__testUtils__/evaluate';
import { readPack } from '../policy/packs';
import { FileTree } from '../tree/FileTree';
import type { Policy, Report } from '../types';
import { Checker } from './Checker';
import { fillIn } from './fillIn';
import { fixesOf } from './fixesOf';

const ENTITY = {
  kind: 'Component',
  metadata: { name: 'shop' },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'group:default/web',
  },
};
const hosted = (slug: string) => ({
  ...ENTITY,
  metadata: { name: 'shop', annotations: { 'github.com/project-slug': slug } },
});

const checker = new Checker();
afterAll(() => checker.close());

const packs = () => Promise.all([readPack('baseline'), readPack('catalog')]);

async function fixes(files: Record<string, string>, entity?: object) {
  const tree = FileTree.of(files);
  const report: Report = await checker.checkTree(tree, await packs());
  return fixesOf(report, tree, { entity: entity as never });
}

it.each([
  ['@{{ owner }}', ENTITY, '@web'],
  ['@{{ owner }}', hosted('acme/shop'), '@acme/web'],
  ['@{{ owner }}', hosted('nonsense'), '@web'],
  ['@{{ owner }}', undefined, undefined],
  [
    '{{ kind }} {{ name }} {{ ownerRef }}',
    ENTITY,
    'Component shop group:default/web',
  ],
  ['{{ type }}', { ...ENTITY, spec: { type: 'a\nb: c' } }, undefined],
  ['{{ lifecycle }}', { ...ENTITY, spec: 'x' }, undefined],
  // What pipelines and templates fill in is left to them.
  ['${{ owner }} {{ other }}', undefined, '${{ owner }} {{ other }}'],
])('%s is filled in, or not at all', (text, entity, filled) => {
  expect(fillIn(text, entity as never)).toBe(filled);
});

it('what the catalog knows is written where it is missing', async () => {
  expect(await fixes({ 'README.md': 'Hello' }, ENTITY)).toEqual([
    expect.objectContaining({ path: 'SECURITY.md' }),
    { ruleId: 'baseline/code-owners', path: 'CODEOWNERS', text: '* @web\n' },
    {
      ruleId: 'catalog/entity',
      path: 'catalog-info.yaml',
      text: expect.stringContaining('  owner: "group:default/web"'),
    },
  ]);
});

it('a repository that says whose it is needs no catalog for that', async () => {
  const made = await fixes({
    'catalog-info.yaml': 'kind: Component\nspec: { owner: group:default/web }',
  });
  expect(made.map(({ path }) => path)).toEqual(['SECURITY.md', 'CODEOWNERS']);
});

it('nothing is written by guess: without an owner nobody is named', async () => {
  const made = await fixes({ 'README.md': 'Hello' });
  expect(made.map(({ path }) => path)).toEqual(['SECURITY.md']);
});

it('what is written keeps the rule that asked for it', async () => {
  const files: Record<string, string> = { 'README.md': 'Hello' };
  const made = await fixes(files, ENTITY);
  for (const { path, text } of made) files[path] = text;
  const left = await fixes(files, ENTITY);
  expect(left).toEqual([]);
  const { results } = await checker.checkTree(
    FileTree.of(files),
    await packs(),
  );
  const states = new Map(
    results.map(({ policyId, rule, state }) => [
      `${policyId}/${rule.id}`,
      state,
    ]),
  );
  for (const { ruleId } of made)
    expect([ruleId, states.get(ruleId)]).toEqual([ruleId, 'passed']);
});

it('only what was asked for, and no file twice', async () => {
  const rule = ruleOf('file-exists', { files: ['A.md'] });
  const remediation = {
    text: '',
    fix: { create: { path: 'A.md', text: 'A' } },
  };
  const policy: Policy = {
    id: 'own',
    title: 'Ours',
    version: '1',
    digest: 'd',
    tests: [],
    rules: [
      { ...rule, id: 'one', remediation },
      { ...rule, id: 'two', remediation },
    ],
  };
  const tree = FileTree.of({ b: '' });
  const report = await checker.checkTree(tree, [policy]);
  const paths = (rules?: string[]) =>
    fixesOf(report, tree, { rules }).map(({ ruleId }) => ruleId);
  expect(paths()).toEqual(['own/one']);
  expect(paths(['own/two'])).toEqual(['own/two']);
  expect(paths(['own/none'])).toEqual([]);
});
