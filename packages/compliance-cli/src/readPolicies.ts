import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import {
  packs,
  parsePolicy,
  readPack,
  type PackId,
  type Policy,
} from '@thrive/backstage-plugin-compliance-node';

/**
 * Reads policies by the names of packs, files, or folders of them.
 *
 * @throws InputError when one cannot be read, is wrong, or is there twice
 */
export async function readPolicies(
  names: readonly string[],
  cwd: string,
): Promise<Policy[]> {
  const policies = (
    await Promise.all(names.map(name => readNamed(name, cwd)))
  ).flat();
  const ids = policies.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new InputError(`There are two policies with the id "${twice}".`);
  return policies;
}

async function readNamed(name: string, cwd: string): Promise<Policy[]> {
  if (packs.includes(name as PackId)) return [await readPack(name as PackId)];
  const target = path.resolve(cwd, name);
  const stat = await fs.stat(target).catch(() => undefined);
  if (!stat) {
    throw new InputError(
      `"${name}" is neither a file nor one of the packs ${packs.join(', ')}.`,
    );
  }
  if (!stat.isDirectory()) return [await readFile(target, name)];
  const files = (await fs.readdir(target))
    .filter(file => /\.ya?ml$/.test(file))
    .sort();
  return Promise.all(
    files.map(file => readFile(path.join(target, file), `${name}/${file}`)),
  );
}

async function readFile(target: string, name: string): Promise<Policy> {
  return parsePolicy(await fs.readFile(target, 'utf8'), name);
}
