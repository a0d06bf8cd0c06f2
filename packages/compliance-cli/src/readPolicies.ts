import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import {
  packs,
  parsePolicy,
  readPack,
  ruleTypes,
  type PackId,
  type Policy,
  type RuleType,
} from '@thrive/backstage-plugin-compliance-node';

/**
 * Reads policies by the names of packs, files, or folders of them.
 *
 * @param added - rule types beside the built-in ones
 * @throws InputError when one cannot be read, is wrong, or is there twice
 */
export async function readPolicies(
  names: readonly string[],
  cwd: string,
  added: readonly RuleType[] = [],
): Promise<Policy[]> {
  const types = new Map([
    ...ruleTypes,
    ...added.map(type => [type.id, type] as const),
  ]);
  const policies = (
    await Promise.all(names.map(name => readNamed(name, cwd, types)))
  ).flat();
  const ids = policies.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new InputError(`There are two policies with the id "${twice}".`);
  return policies;
}

type Types = ReadonlyMap<string, RuleType>;

async function readNamed(
  name: string,
  cwd: string,
  types: Types,
): Promise<Policy[]> {
  if (packs.includes(name as PackId)) return [await readPack(name as PackId)];
  const target = path.resolve(cwd, name);
  const stat = await fs.stat(target).catch(() => undefined);
  if (!stat) {
    throw new InputError(
      `"${name}" is neither a file nor one of the packs ${packs.join(', ')}.`,
    );
  }
  if (!stat.isDirectory()) return [await readFile(target, name, types)];
  const files = (await fs.readdir(target))
    .filter(file => /\.ya?ml$/.test(file))
    .sort();
  return Promise.all(
    files.map(file =>
      readFile(path.join(target, file), `${name}/${file}`, types),
    ),
  );
}

async function readFile(
  target: string,
  name: string,
  types: Types,
): Promise<Policy> {
  const text = await fs.readFile(target, 'utf8');
  try {
    return parsePolicy(text, name, types);
  } catch (error) {
    const { message } = error as Error;
    throw message.includes('There is no rule type')
      ? new InputError(
          `${message}\nIf only the portal knows a type, name it with --portal-types.`,
        )
      : error;
  }
}
