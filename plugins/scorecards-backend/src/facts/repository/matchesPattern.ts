import { minimatch } from 'minimatch';

const OPTIONS = { nocase: true, dot: true };

/** Whether a path matches a glob pattern; case does not matter, so that `readme*` finds README.md. */
export function matchesPattern(path: string, pattern: string): boolean {
  return minimatch(path, pattern, OPTIONS);
}

/** Whether something in a folder, at any depth, may match a glob pattern. */
export function mayHoldMatch(folder: string, pattern: string): boolean {
  return minimatch(folder, pattern, { ...OPTIONS, partial: true });
}
