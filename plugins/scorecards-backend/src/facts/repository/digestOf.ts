import { createHash } from 'node:crypto';

/** A short mark of a list of patterns, for telling whether an ETag was given for the same ones. */
export function digestOf(patterns: readonly string[]): string {
  return createHash('sha256')
    .update(patterns.join('\n'))
    .digest('hex')
    .slice(0, 12);
}
