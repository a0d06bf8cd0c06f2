import { createMockDirectory } from '@backstage/backend-test-utils';
import { CheckerPool } from '@thrive/backstage-plugin-compliance-node';
import { readPart } from './workspace';

const workspace = createMockDirectory();
const checkers = new CheckerPool({ deadline: 1500 });
afterAll(() => checkers.close());
jest.setTimeout(30_000);

const read = async (part: { include?: string[]; exclude?: string[] }) => {
  const { tree, part: words } = await readPart(workspace.path, part, {
    checkers,
  });
  return [tree.files.map(({ path }) => path), words];
};

it('is read whole, or as far as globs say', async () => {
  workspace.setContent({ 'a.md': 'A', 'b.ts': 'B', docs: { 'c.md': 'C' } });
  expect(await read({})).toEqual([['a.md', 'b.ts', 'docs/c.md'], undefined]);
  expect(await read({ include: ['**/*.md'], exclude: ['docs/**'] })).toEqual([
    ['a.md'],
    '**/*.md !docs/**',
  ]);
  expect(await read({ include: ['*.none'] })).toEqual([[], '*.none']);
});

it('is refused, and holds nobody else up, when a glob never ends', async () => {
  workspace.setContent({ [`${'a'.repeat(100)}c`]: '' });
  let longest = 0;
  let last = Date.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, Date.now() - last);
    last = Date.now();
  }, 10);
  await expect(read({ include: [`${'*a'.repeat(20)}b`] })).rejects.toThrow(
    /Nobody can say which files .* timeout/,
  );
  clearInterval(watch);
  expect(longest).toBeLessThan(1000);
});
