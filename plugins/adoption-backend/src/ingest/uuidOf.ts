import { createHash } from 'node:crypto';

const LENGTHS = [8, 4, 4, 4, 12];

/** An id in the form of a UUID that is the same for the same parts. */
export function uuidOf(...parts: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  let from = 0;
  return LENGTHS.map(length => {
    from += length;
    return hash.slice(from - length, from);
  }).join('-');
}
