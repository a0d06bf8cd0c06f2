import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Where a value stands: the id of a fact source, then keys below it.
 * Written `npm.license`, or `catalog.metadata.annotations["backstage.io/techdocs-ref"]`
 * for keys that hold dots.
 */
export interface FactPath {
  source: string;
  keys: readonly string[];
  /** The path as people write it. */
  text: string;
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const SEGMENT = /\.?([^.[\]"]+)|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/gy;

/**
 * Reads a fact path.
 *
 * @throws InputError when it is empty, malformed, or names a key of an object's prototype
 */
export function parseFactPath(text: string): FactPath {
  const keys: string[] = [];
  SEGMENT.lastIndex = 0;
  let end = 0;
  for (
    let match = SEGMENT.exec(text);
    match !== null;
    match = SEGMENT.exec(text)
  ) {
    keys.push(match[1] ?? match[3] ?? match[2].replace(/\\(.)/g, '$1'));
    end = SEGMENT.lastIndex;
  }
  if (keys.length === 0 || end !== text.length || text.startsWith('.')) {
    throw new InputError(
      `"${text}" is not a fact path; write source.key.key, with ["…"] around keys that hold dots`,
    );
  }
  const forbidden = keys.find(key => FORBIDDEN_KEYS.has(key));
  if (forbidden) {
    throw new InputError(
      `"${text}" uses the key "${forbidden}", which no fact may have`,
    );
  }
  const [source, ...rest] = keys;
  return { source, keys: rest, text };
}

/** The value at the keys, own properties and array positions only; undefined when there is none. */
export function readPath(
  fact: JsonObject,
  keys: readonly string[],
): JsonValue | undefined {
  let value: JsonValue | undefined = fact;
  for (const key of keys) {
    if (value === null || typeof value !== 'object') return undefined;
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as { [name: string]: JsonValue | undefined })[key];
  }
  return value === null ? undefined : value;
}
