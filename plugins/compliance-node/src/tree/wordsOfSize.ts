const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** A size of a file as people read it: `9 bytes`, `1.5 KB`, `2.1 MB`. */
export function wordsOfSize(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} bytes`;
  return bytes < MEGABYTE
    ? `${rounded(bytes / KILOBYTE)} KB`
    : `${rounded(bytes / MEGABYTE)} MB`;
}

/** Upwards: what is larger than the most never seems to be just that. */
function rounded(size: number): number {
  return Math.ceil(size * 10) / 10;
}
