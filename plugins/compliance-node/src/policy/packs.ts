import fs from 'node:fs/promises';
import path from 'node:path';
import type { Policy } from '../types';
import { parsePolicy } from './parsePolicy';

/** Policies that come with this package. @public */
export const packs = [
  'baseline',
  'containers',
  'ci-hardening',
  'catalog',
] as const;

/** The id of a pack. @public */
export type PackId = (typeof packs)[number];

/** Reads a policy that comes with this package. @public */
export async function readPack(id: PackId): Promise<Policy> {
  const own = require.resolve(
    '@thrive/backstage-plugin-compliance-node/package.json',
  );
  const file = path.join(path.dirname(own), 'policies', `${id}.yaml`);
  return parsePolicy(await fs.readFile(file, 'utf8'), id);
}
