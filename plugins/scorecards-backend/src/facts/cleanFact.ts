import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { storableText } from '@thrive/database';

/** The largest fact that is stored, in characters of JSON. */
export const LARGEST_FACT = 256 * 1024;
const DEEPEST_FACT = 30;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy of a fact that every database can store: texts without NUL and lone surrogates, numbers
 * that JSON can hold.
 *
 * @throws InputError when the fact is too large or too deep, or has a key of an object's prototype
 */
export function cleanFact(fact: JsonObject): JsonObject {
  const cleaned = cleanObject(fact, 1);
  const size = JSON.stringify(cleaned).length;
  if (size > LARGEST_FACT) {
    throw new InputError(
      `the fact has ${size} characters; the most that is stored is ${LARGEST_FACT}`,
    );
  }
  return cleaned;
}

function cleanValue(
  value: JsonValue | undefined,
  depth: number,
): JsonValue | undefined {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    checkDepth(depth);
    return value.map(item => cleanValue(item, depth + 1) ?? null);
  }
  if (value !== null && typeof value === 'object')
    return cleanObject(value, depth);
  return typeof value === 'boolean' ? value : undefined;
}

function cleanObject(value: JsonObject, depth: number): JsonObject {
  checkDepth(depth);
  const cleaned: JsonObject = {};
  for (const key of Object.keys(value)) {
    if (FORBIDDEN_KEYS.has(key)) {
      throw new InputError(
        `the fact has the key "${key}", which no fact may have`,
      );
    }
    const inner = cleanValue(value[key], depth + 1);
    if (inner !== undefined) cleaned[storableText(key)] = inner;
  }
  return cleaned;
}

function checkDepth(depth: number): void {
  if (depth > DEEPEST_FACT)
    throw new InputError(`the fact is nested more than ${DEEPEST_FACT} deep`);
}
