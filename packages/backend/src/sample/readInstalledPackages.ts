import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest } from './parseManifest';
import { InstalledPackage } from './types';

// Manifests read at the same time; more would not be faster and uses up file handles.
const BATCH_SIZE = 64;

export type InstalledPackages = {
  packages: InstalledPackage[];
  /** Manifests that could not be used, and why. */
  broken: Array<{ path: string; reason: string }>;
};

/**
 * Reads the packages at the top level of a node_modules folder, scoped ones
 * included, sorted by name. Links (the workspace's own packages) are left out.
 * Throws when the folder itself cannot be read.
 */
export async function readInstalledPackages(
  folder: string,
): Promise<InstalledPackages> {
  const names = await listPackageNames(folder);
  const result: InstalledPackages = { packages: [], broken: [] };
  for (let start = 0; start < names.length; start += BATCH_SIZE) {
    const batch = names.slice(start, start + BATCH_SIZE);
    await Promise.all(batch.map(name => readPackage(folder, name, result)));
  }
  result.packages.sort((a, b) => (a.installedName < b.installedName ? -1 : 1));
  return result;
}

async function listPackageNames(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const name of await listFolders(folder)) {
    if (name.startsWith('@')) {
      const scoped = await listFolders(join(folder, name));
      names.push(...scoped.map(base => `${name}/${base}`));
    } else {
      names.push(name);
    }
  }
  return names;
}

async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => entry.name);
}

async function readPackage(
  root: string,
  installedName: string,
  result: InstalledPackages,
): Promise<void> {
  const folder = join(root, installedName);
  const path = join(folder, 'package.json');
  try {
    const manifest = parseManifest(await readFile(path, 'utf8'));
    result.packages.push({ installedName, folder, manifest });
  } catch (error) {
    // A folder without a manifest is not a package.
    if (!isNotFound(error)) {
      result.broken.push({ path, reason: (error as Error).message });
    }
  }
}

function isNotFound(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
