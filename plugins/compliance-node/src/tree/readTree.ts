import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import ignore, { type Ignore } from 'ignore';
import { FileTree, isBinary, type TreeFile } from './FileTree';

/** How much of a folder is read. @public */
export interface TreeLimits {
  /** A larger file is not read, and the report says so. */
  fileBytes: number;
  /** More files than that are no tree to check. */
  files: number;
  /** Nor are more bytes. */
  bytes: number;
}

const MEGABYTE = 1024 * 1024;

/** @public */
export const DEFAULT_LIMITS: TreeLimits = {
  fileBytes: 2 * MEGABYTE,
  files: 50_000,
  bytes: 512 * MEGABYTE,
};

/** Whatever a repository ignores: history, and what others installed. */
const NEVER_READ = new Set(['.git', 'node_modules']);
const EXECUTABLE = 0o111;

/**
 * Reads all files of a folder once. Symbolic links are noted and not followed; what the folder's own
 * `.gitignore` leaves out is left out.
 *
 * @throws InputError when there is no such folder, or when it has more than the limits allow
 * @public
 */
export async function readTree(
  root: string,
  options: { limits?: Partial<TreeLimits>; signal?: AbortSignal } = {},
): Promise<FileTree> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const stat = await fs.stat(root).catch(() => undefined);
  if (!stat?.isDirectory()) throw new InputError(`There is no folder ${root}.`);
  const ignored = await readIgnored(root);
  const files: TreeFile[] = [];
  let bytes = 0;
  const folders = [''];
  for (
    let folder = folders.pop();
    folder !== undefined;
    folder = folders.pop()
  ) {
    options.signal?.throwIfAborted();
    const entries = await fs.readdir(path.join(root, folder), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!NEVER_READ.has(entry.name) && !ignored.ignores(`${name}/`))
          folders.push(name);
        continue;
      }
      if (ignored.ignores(name)) continue;
      const file = await readFile(root, name, limits);
      if (!file) continue;
      files.push(file);
      bytes += file.size;
      demandWithin(root, files.length, bytes, limits);
    }
  }
  return new FileTree(files);
}

/** A file that is in memory, such as one out of an archive. @public */
export interface FileContents {
  /** From the root of the tree, with slashes. */
  path: string;
  content: Buffer;
  isExecutable?: boolean;
}

/**
 * A tree of files that are in memory, as `readTree` would see it in a folder.
 *
 * @throws InputError when there is more than the limits allow
 * @public
 */
export function treeOf(
  files: readonly FileContents[],
  options: { limits?: Partial<TreeLimits> } = {},
): FileTree {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const ignored = ignore().add(
    files.find(({ path: name }) => name === '.gitignore')?.content.toString() ??
      '',
  );
  const seen = files.filter(
    ({ path: name }) =>
      !name.split('/').some(part => NEVER_READ.has(part)) &&
      !ignored.ignores(name),
  );
  demandWithin(
    'The tree',
    seen.length,
    seen.reduce((sum, { content }) => sum + content.length, 0),
    limits,
  );
  return new FileTree(
    seen.map(({ path: name, content, isExecutable = false }) =>
      content.length > limits.fileBytes
        ? unreadFile(
            name,
            content.length,
            isExecutable,
            sha256(content),
            limits,
          )
        : readContents(name, content, isExecutable),
    ),
  );
}

function demandWithin(
  what: string,
  files: number,
  bytes: number,
  limits: TreeLimits,
): void {
  if (files > limits.files)
    throw new InputError(`${what} has more than ${limits.files} files.`);
  if (bytes > limits.bytes)
    throw new InputError(`${what} has more than ${limits.bytes} bytes.`);
}

function unreadFile(
  name: string,
  size: number,
  isExecutable: boolean,
  digest: string,
  limits: TreeLimits,
): TreeFile {
  return {
    path: name,
    size,
    isBinary: false,
    isExecutable,
    sha256: digest,
    unread: `it has ${size} bytes; the most is ${limits.fileBytes}`,
  };
}

function readContents(
  name: string,
  content: Buffer,
  isExecutable: boolean,
): TreeFile {
  const binary = isBinary(content);
  return {
    path: name,
    size: content.length,
    isExecutable,
    isBinary: binary,
    sha256: sha256(content),
    text: binary ? undefined : content.toString('utf8'),
  };
}

async function readIgnored(root: string): Promise<Ignore> {
  const text = await fs
    .readFile(path.join(root, '.gitignore'), 'utf8')
    .catch(() => '');
  return ignore().add(text);
}

/** @returns undefined for what is neither a file nor a link, such as a socket */
async function readFile(
  root: string,
  name: string,
  limits: TreeLimits,
): Promise<TreeFile | undefined> {
  const target = path.join(root, name);
  const stat = await fs.lstat(target);
  const known = { path: name, size: stat.size, isBinary: false };
  const isExecutable = (stat.mode & EXECUTABLE) !== 0;
  if (stat.isSymbolicLink()) {
    const linkTo = await fs.readlink(target);
    return { ...known, isExecutable: false, linkTo, sha256: sha256(linkTo) };
  }
  if (!stat.isFile()) return undefined;
  if (stat.size > limits.fileBytes) {
    const digest = await sha256OfFile(target);
    return unreadFile(name, stat.size, isExecutable, digest, limits);
  }
  return readContents(name, await fs.readFile(target), isExecutable);
}

function sha256(contents: Buffer | string): string {
  return createHash('sha256').update(contents).digest('hex');
}

async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await fs.open(file);
  try {
    for await (const chunk of handle.createReadStream()) hash.update(chunk);
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}
