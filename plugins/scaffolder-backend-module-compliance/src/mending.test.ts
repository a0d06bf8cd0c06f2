import fs from 'node:fs/promises';
import path from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  GATED,
  startScaffolder,
  templateOf,
} from './__testUtils__/startScaffolder';

const folder = createMockDirectory();
jest.setTimeout(120_000);

const without = (...ids: string[]) =>
  GATED.filter(({ id }) => !ids.includes(id));
const start = (more: Partial<Parameters<typeof startScaffolder>[0]> = {}) => {
  folder.clear();
  return startScaffolder({ folder: folder.path, ...more });
};

describe('a template that mends, in a real scaffolder', () => {
  it('mends what can be mended, and changes nothing that is there', async () => {
    const portal = await start({
      templates: [
        templateOf([
          ...without('check', 'report', 'gate', 'publish', 'evidence'),
          {
            id: 'fix',
            name: 'Fix',
            action: 'compliance:fix:workspace',
            input: {},
          },
          ...GATED.slice(3),
        ]),
      ],
    });
    const { id, status, log } = await portal.run({
      name: 'shop',
      files: { 'README.md': 'Hello' },
    });
    expect([status, log]).toEqual([
      'completed',
      expect.stringContaining('Writing SECURITY.md (house/security)'),
    ]);
    expect(
      await fs.readFile(path.join(portal.published, id, 'SECURITY.md'), 'utf8'),
    ).toBe('Write to security@example.com.');
  });

  it('names the owner that the repository says it has, in what it writes', async () => {
    const policy = `
id: house
title: The house
version: '1'
rules:
  - id: owners
    title: It says who looks at changes
    type: file-exists
    options: { files: [CODEOWNERS] }
    remediation: { text: Add it., fix: { create: { path: CODEOWNERS, text: '* @{{ owner }}' } } }
`;
    const portal = await start({
      policy,
      templates: [
        templateOf([
          GATED[2],
          {
            id: 'fix',
            name: 'Fix',
            action: 'compliance:fix:workspace',
            input: { entityRef: 'component:default/shop' },
          },
          { id: 'publish', name: 'Publish', action: 'publish:test' },
        ]),
      ],
    });
    const info = 'kind: Component\nspec: { owner: group:default/web }';
    const { id, status, log } = await portal.run({
      files: { 'catalog-info.yaml': info },
    });
    expect([status, log]).toEqual(['completed', expect.any(String)]);
    const written = path.join(portal.published, id, 'CODEOWNERS');
    expect(await fs.readFile(written, 'utf8')).toBe('* @web');
  });
});
