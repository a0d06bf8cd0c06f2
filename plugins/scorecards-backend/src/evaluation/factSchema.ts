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
