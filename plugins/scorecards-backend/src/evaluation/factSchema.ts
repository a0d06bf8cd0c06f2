import type { JsonValue } from '@backstage/types';
import type { FactSchema } from '@thrive/backstage-plugin-scorecards-node';

/**
 * Says what is wrong with a path in a fact of this schema; undefined when the schema has it.
 * Looking up never reaches inherited properties.
 */
export function explainMissingPath(
  schema: FactSchema,
  keys: readonly string[],
): string | undefined {
  let current: FactSchema | undefined = schema;
  for (const [index, key] of keys.entries()) {
    if (!current) return undefined;
    const next = step(current, key);
    if (next === 'missing') {
      const known = Object.keys(current.properties ?? {});
      const at =
        index === 0 ? 'the source' : `"${keys.slice(0, index).join('.')}"`;
      const hint = known.length > 0 ? `; ${at} has ${known.join(', ')}` : '';
      return `there is no "${key}"${hint}`;
    }
    current = next === 'anything' ? undefined : next;
  }
  return undefined;
}

function step(
  schema: FactSchema,
  key: string,
): FactSchema | 'missing' | 'anything' {
  const { properties, additionalProperties, items } = schema;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  if (items && /^\d+$/.test(key)) return items;
  if (typeof additionalProperties === 'object') return additionalProperties;
  if (additionalProperties === true) return 'anything';
  return 'missing';
}

/**
 * Says what in a fact does not fit its schema; undefined when all of it does. What the schema does
 * not name does not fit, because no rule could ever read it.
 */
export function explainMismatch(
  schema: FactSchema,
  value: JsonValue | undefined,
  at = 'the fact',
): string | undefined {
  const wanted = schema.type === undefined ? [] : [schema.type].flat();
  if (wanted.length > 0 && !wanted.some(type => isOfType(value, type)))
    return `${at} is ${typeName(value)}; its schema wants ${wanted.join(
      ' or ',
    )}`;
  if (Array.isArray(value)) {
    const { items } = schema;
    return (
      items &&
      firstOf(value, (item, index) =>
        explainMismatch(items, item, `${at}[${index}]`),
      )
    );
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return firstOf(Object.entries(value), ([key, inner]) => {
    const next = step(schema, key);
    if (next === 'anything') return undefined;
    if (next === 'missing')
      return schema.properties
        ? `${at} has "${key}", which its schema does not name`
        : undefined;
    return explainMismatch(next, inner, `"${key}"`);
  });
}

function firstOf<T>(
  items: readonly T[],
  explain: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const reason = explain(item, index);
    if (reason) return reason;
  }
  return undefined;
}

function isOfType(value: JsonValue | undefined, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeName(value) === type;
}

function typeName(value: JsonValue | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
