/** A schema of an API description, as far as examples need it. */
export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  example?: unknown;
  format?: string;
  pattern?: string;
  minProperties?: number;
  minLength?: number;
  minimum?: number;
  minItems?: number;
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

/** Ids, by the names that ask for them. */
export type Known = Readonly<Record<string, string>>;

const FORMATS: Record<string, string> = {
  date: '2028-01-10',
  'date-time': '2028-01-10T00:00:00Z',
  uuid: '00000000-0000-4000-8000-000000000000',
  uri: 'https://example.com/',
};

/** Of texts that have to match something: the first of these that does. */
const TEXTS = ['x', '2028-01-10', 'component:default/x', '1.0.0', 'aa'];

function textFor({ format = '', pattern, minLength = 1 }: Schema): string {
  if (FORMATS[format]) return FORMATS[format];
  if (pattern === undefined) return 'x'.repeat(minLength);
  const text = TEXTS.find(each => new RegExp(pattern).test(each));
  if (text === undefined) throw new Error(`No example matches ${pattern}`);
  return text;
}

/** What has to be there, and what is about something that is there. */
function namesIn(schema: Schema, known: Known): string[] {
  const { required, properties = {}, minProperties = 0 } = schema;
  const names = Object.keys(properties);
  const needed = required ?? names.slice(0, minProperties);
  const found = names.filter(name => /Id$/.test(name) && name in known);
  return [...new Set([...needed, ...found])];
}

/**
 * The smallest thing that a schema allows: what has to be there, and ids of what is.
 *
 * @param resolve - what a reference stands for
 * @param known - ids of what is there, by the names of properties that ask for it
 */
export function exampleOf(
  schema: Schema,
  resolve: (reference: string) => Schema,
  known: Known = {},
): unknown {
  const example = (inner: Schema) => exampleOf(inner, resolve, known);
  if (schema.$ref) return example(resolve(schema.$ref));
  const given = schema.example ?? schema.const ?? schema.default;
  if (given !== undefined) return given;
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.oneOf ?? schema.anyOf ?? [];
  if (choice) return example(choice);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map(part => example(part)));
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        namesIn(schema, known).map(name => {
          const inner = schema.properties?.[name] ?? {};
          const { enum: choices } = inner.$ref ? resolve(inner.$ref) : inner;
          return [name, (!choices && known[name]) || example(inner)];
        }),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        example(schema.items ?? {}),
      );
    case 'string':
      return textFor(schema);
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    default:
      return {};
  }
}
