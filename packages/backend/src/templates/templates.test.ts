import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  Checker,
  lintTemplate,
  packs,
  readPack,
} from '@thrive/backstage-plugin-compliance-node';
import { parse } from 'yaml';

const templates = path.resolve(__dirname, '../../../../templates');
const folder = createMockDirectory();
const VALUES: Record<string, string> = {
  name: 'example-service',
  description: 'Shows what this template makes.',
  owner: 'group:default/platform',
};
jest.setTimeout(60_000);

/** The files of the service, filled in as the scaffolder does. */
async function render(): Promise<void> {
  const skeleton = path.join(templates, 'typescript-service/skeleton');
  await fs.cp(skeleton, folder.path, { recursive: true });
  const entries = await fs.readdir(folder.path, {
    recursive: true,
    withFileTypes: true,
  });
  for (const entry of entries.filter(each => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const text = await fs.readFile(file, 'utf8');
    await fs.writeFile(
      file,
      text
        .replace(/\$\{\{ values\.(\w+) \| dump \}\}/g, (_, key) =>
          JSON.stringify(VALUES[key]),
        )
        .replace(/\$\{\{ values\.(\w+)[^}]* \}\}/g, (_, key) => VALUES[key]),
    );
  }
}

describe('the TypeScript service', () => {
  beforeEach(async () => {
    folder.clear();
    await render();
  });

  it('keeps every rule of the policies that come along', async () => {
    const checker = new Checker();
    const report = await checker.checkFolder(
      folder.path,
      await Promise.all(packs.map(readPack)),
    );
    await checker.close();
    const broken = report.results.filter(
      ({ state }) => state !== 'passed' && state !== 'not-applicable',
    );
    expect(
      broken.map(({ rule, state, findings }) => [
        rule.id,
        state,
        findings.map(({ message }) => message),
      ]),
    ).toEqual([]);
    expect(report.verdict).toBe('clear');
  });

  it('passes its own tests', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--test', '--test-reporter=tap'],
      { cwd: folder.path, env: { PATH: process.env.PATH } },
    );
    expect(stdout).toContain('# pass 2');
    expect(stdout).toContain('# fail 0');
  });
});

it.each(['typescript-service', 'mend-repository'])(
  'the gate of %s cannot be passed by',
  async name => {
    const text = await fs.readFile(
      path.join(templates, name, 'template.yaml'),
      'utf8',
    );
    expect(lintTemplate(parse(text))).toEqual([]);
  },
);
