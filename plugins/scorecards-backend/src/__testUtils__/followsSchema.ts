import { scorecardsOpenApi } from '@thrive/backstage-plugin-scorecards-common';

/** The part of JSON Schema that the API description uses. */
interface Schema {
  $ref?: string;
  type?: string;
  enum?: readonly string[];
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean;
  items?: Schema;
}

/** What of an answer differs from the API description; empty when nothing does. */
export function differences(
  schema: Schema,
  value: unknown,
  at = 'answer',
): string[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop()!;
    const { schemas } = scorecardsOpenApi.components;
    return differences(
      (schemas as Readonly<Record<string, Schema>>)[name],
      value,
      at,
    );
  }
  if (schema.enum && !schema.enum.includes(String(value)))
    return [`${at}: "${value}" is not one of ${schema.enum.join(', ')}`];
  switch (schema.type) {
    case 'array':
      if (!Array.isArray(value)) return [`${at}: no list`];
      return value.flatMap((item, index) =>
        differences(schema.items ?? {}, item, `${at}[${index}]`),
      );
    case 'object':
      return objectDifferences(schema, value, at);
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at}: no whole number`];
    case undefined:
      return [];
    default:
      return typeof value === schema.type ? [] : [`${at}: no ${schema.type}`];
  }
}

function objectDifferences(
  schema: Schema,
  value: unknown,
  at: string,
): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${at}: no object`];
  const missing = (schema.required ?? []).filter(key => !(key in value));
  const { properties } = schema;
  return [
    ...missing.map(key => `${at}.${key}: is missing`),
    ...Object.entries(value).flatMap(([key, inner]) => {
      const own = properties?.[key];
      if (own) return differences(own, inner, `${at}.${key}`);
      const described = schema.additionalProperties ?? !properties;
      return described ? [] : [`${at}.${key}: is not described`];
    }),
  ];
}
