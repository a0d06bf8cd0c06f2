import { minimatch } from 'minimatch';

/** Whether a path matches a glob pattern; case does not matter, so that `readme*` finds README.md. */
export function matchesPattern(path: string, pattern: string): boolean {
  return minimatch(path, pattern, { nocase: true, dot: true });
}
