// The command line tool in a folder of somebody who has nothing else of ours.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../portal/root.mjs';
import { execute } from './execute.mjs';

const PAGE = 'docs/ci.md';
const TOOL = /^npx @thrive\/compliance-cli check .*?(?=\s+#|$)/gm;

/**
 * Runs the lines of the page on a folder with a file that breaks a rule: the first writes down what is
 * found, the second passes then.
 *
 * @param {string} folder which is made
 * @param {string} registry that has the tool
 * @throws when a line fails, or when there was nothing to write down
 */
export async function tryTool(folder, registry) {
  const page = await readFile(path.join(root, PAGE), 'utf8');
  const lines = [...page.matchAll(TOOL)].map(([line]) => line);
  if (lines.length !== 2) throw new Error(`${PAGE} has not its two lines`);
  const repository = path.join(folder, 'repository');
  await mkdir(repository, { recursive: true });
  await writeFile(
    path.join(repository, '.npmrc'),
    `@thrive:registry=${registry}\n`,
  );
  await writeFile(path.join(repository, 'Dockerfile'), 'FROM node:latest\n');
  const env = {
    npm_config_yes: 'true',
    // What an earlier run fetched has the same version and other contents.
    npm_config_cache: path.join(folder, 'npm'),
  };
  const said = [];
  for (const line of lines)
    said.push(await execute([line], { cwd: repository, env, shell: true }));
  if (!/^[1-9]\d* findings are written down/m.test(said[0]))
    throw new Error(`The tool found nothing:\n${said[0]}`);
}
