import { createHash } from 'node:crypto';
import { lstat, readFile as readWhole } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { InputError } from '@backstage/errors';
import { FileTree, type TreeFile } from './FileTree';
import { readIgnored } from './readIgnored';
import { beginsBinary, SNIFFED, textOf } from './textOf';
import { wordsOfSize } from './wordsOfSize';

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

/** Which files of a folder are looked at. @public */
export interface TreeOptions {
  limits?: Partial<TreeLimits>;
  /**
   * `skip`, unless it says something else: what git ignores and does not track is left out, and so is
   * `node_modules`. `read`: everything is looked at.
   */
  ignored?: 'skip' | 'read';
  signal?: AbortSignal;
}

/** What git keeps for itself is of no repository's files. */
const GIT = '.git';
const EXECUTABLE = 0o111;
/** So many files are read at a time. */
const AT_A_TIME = 32;
/** `fs/promises` reads in pieces, which takes twice as long for many small files. */
const lookAt = promisify(lstat);
const contentsOf = promisify(readWhole);

/**
 * Reads all files of a folder once. Symbolic links are noted and not followed.
 *
 * @throws InputError when there is no such folder, or when it has more than the limits allow
 * @public
 */
export async function readTree(
  root: string,
  options: TreeOptions = {},
): Promise<FileTree> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const stat = await fs.stat(root).catch(() => undefined);
  if (!stat?.isDirectory()) throw new InputError(`There is no folder ${root}.`);
  const isLeftOut =
    options.ignored === 'read' ? () => false : await readIgnored(root);
  const names = await namesIn(root, isLeftOut, limits, options.signal);
  const files: TreeFile[] = [];
  let bytes = 0;
  for (let first = 0; first < names.length; first += AT_A_TIME) {
    options.signal?.throwIfAborted();
    const read = await Promise.all(
      names
        .slice(first, first + AT_A_TIME)
        .map(name => readFile(root, name, limits)),
    );
    for (const file of read) {
      if (!file) continue;
      files.push(file);
      bytes += file.size;
    }
    demandWithin(root, files.length, bytes, limits);
  }
  return new FileTree(files);
}

/** Paths of everything that is no folder. */
async function namesIn(
  root: string,
  isLeftOut: (name: string) => boolean,
  limits: TreeLimits,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const names: string[] = [];
  const folders = [''];
  for (
    let folder = folders.pop();
    folder !== undefined;
    folder = folders.pop()
  ) {
    signal?.throwIfAborted();
    const entries = await fs.readdir(path.join(root, folder), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isFolder = entry.isDirectory();
      if (entry.name === GIT || isLeftOut(isFolder ? `${name}/` : name))
        continue;
      (isFolder ? folders : names).push(name);
    }
    demandWithin(root, names.length, 0, limits);
  }
  return names;
}

/** A file that is in memory, such as one out of an archive. @public */
export interface FileContents {
  /** From the root of the tree, with slashes. */
  path: string;
  content: Buffer;
  isExecutable?: boolean;
}

/**
 * A tree of files that are in memory, such as those of a commit: all of them are looked at, as
 * `readTree` does with files that git tracks.
 *
 * @throws InputError when there is more than the limits allow
 * @public
 */
export function treeOf(
  files: readonly FileContents[],
  options: { limits?: Partial<TreeLimits> } = {},
): FileTree {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const seen = files.filter(({ path: name }) => !name.split('/').includes(GIT));
  demandWithin(
    'The tree',
    seen.length,
    seen.reduce((sum, { content }) => sum + content.length, 0),
    limits,
  );
  return new FileTree(
    seen.map(({ path: name, content, isExecutable = false }) =>
      content.length > limits.fileBytes
        ? {
            ...unreadFile(name, content.length, content, limits),
            isExecutable,
            sha256: sha256(content),
          }
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
  beginning: Buffer,
  limits: TreeLimits,
): Pick<TreeFile, 'path' | 'size' | 'isBinary' | 'unread'> {
  return {
    path: name,
    size,
    isBinary: beginsBinary(beginning),
    unread: `it has ${wordsOfSize(size)}; the most is ${wordsOfSize(
      limits.fileBytes,
    )}`,
  };
}

function readContents(
  name: string,
  content: Buffer,
  isExecutable: boolean,
): TreeFile {
  const text = textOf(content);
  return {
    path: name,
    size: content.length,
    isExecutable,
    isBinary: text === undefined,
    sha256: sha256(content),
    text,
  };
}

/** @returns undefined for what is neither a file nor a link, such as a socket */
async function readFile(
  root: string,
  name: string,
  limits: TreeLimits,
): Promise<TreeFile | undefined> {
  const target = path.join(root, name);
  const stat = await lookAt(target);
  const known = { path: name, size: stat.size, isBinary: false };
  const isExecutable = (stat.mode & EXECUTABLE) !== 0;
  if (stat.isSymbolicLink()) {
    const linkTo = await fs.readlink(target);
    return { ...known, isExecutable: false, linkTo, sha256: sha256(linkTo) };
  }
  if (!stat.isFile()) return undefined;
  if (stat.size > limits.fileBytes) {
    const { digest, beginning } = await lookThrough(target);
    return {
      ...unreadFile(name, stat.size, beginning, limits),
      isExecutable,
      sha256: digest,
    };
  }
  return readContents(name, await contentsOf(target), isExecutable);
}

function sha256(contents: Buffer | string): string {
  return createHash('sha256').update(contents).digest('hex');
}

/** The digest of a file that is not kept in memory, and how it begins. */
async function lookThrough(
  file: string,
): Promise<{ digest: string; beginning: Buffer }> {
  const hash = createHash('sha256');
  let beginning: Buffer | undefined;
  const handle = await fs.open(file);
  try {
    for await (const chunk of handle.createReadStream()) {
      beginning ??= Buffer.from(chunk.subarray(0, SNIFFED));
      hash.update(chunk);
    }
  } finally {
    await handle.close();
  }
  return {
    digest: hash.digest('hex'),
    beginning: beginning ?? Buffer.alloc(0),
  };
}
