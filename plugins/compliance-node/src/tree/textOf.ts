import { isUtf8 } from 'node:buffer';

const NUL = 0;
/** Of so many bytes at the beginning it is told whether a file is a text. */
export const SNIFFED = 8192;
/** Bytes that no text of one byte per character has, but for a stray one in a hundred. */
const isControl = (byte: number) =>
  byte < 0x20 && !'\b\t\n\v\f\r\u001b'.includes(String.fromCharCode(byte));
const MOST_CONTROL = 0.01;

/**
 * The text that contents are, whatever it was written with: UTF-8, UTF-16 with a byte-order mark, or
 * else Windows-1252, in which Latin-1 is.
 *
 * @returns undefined for what is no text
 */
export function textOf(contents: Buffer): string | undefined {
  const wide = wideEncoding(contents);
  if (wide) return decodedFrom(wide, contents);
  if (hasZeroAtBeginning(contents)) return undefined;
  if (isUtf8(contents)) return new TextDecoder('utf-8').decode(contents);
  if (contents.includes(NUL)) return undefined;
  const control = contents.filter(isControl).length;
  if (control > contents.length * MOST_CONTROL) return undefined;
  return new TextDecoder('windows-1252').decode(contents);
}

/** Whether the beginning of a file, that is too large to be read, is that of no text. */
export function beginsBinary(beginning: Buffer): boolean {
  return !wideEncoding(beginning) && hasZeroAtBeginning(beginning);
}

function hasZeroAtBeginning(contents: Buffer): boolean {
  return contents.subarray(0, SNIFFED).includes(NUL);
}

function wideEncoding(contents: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = contents;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** What only begins like a text in an encoding, and goes on with what that does not have, is none. */
function decodedFrom(encoding: string, contents: Buffer): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(contents);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
