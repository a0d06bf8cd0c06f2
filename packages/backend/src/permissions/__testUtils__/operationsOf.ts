import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { exampleOf, type Known, type Schema } from './exampleOf';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** A request that a backend takes. */
export interface Operation {
  /** As the API description names it. */
  route: string;
  method: Method;
  path: string;
  body: object | undefined;
}

/** A parameter or a body of an API description, or where it is. */
interface Part {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
  content?: Record<string, { schema: Schema }>;
}

type Described = Partial<
  Record<Method, { parameters?: Part[]; requestBody?: Part }>
> & { parameters?: Part[] };

/**
 * Every operation that an API description has, with the smallest request that it takes.
 *
 * @param known - ids of what is there, by the names of parameters and properties that ask for it
 */
export function operationsOf(feature: string, known: Known = {}): Operation[] {
  const file = require.resolve(
    `../../../../../plugins/${feature}-common/openapi.yaml`,
  );
  const description = parse(readFileSync(file, 'utf8'));
  const resolve = (reference: string) =>
    reference
      .slice('#/'.length)
      .split('/')
      .reduce((part, name) => part[name], description);
  const found = (part: Part): Part => (part.$ref ? resolve(part.$ref) : part);
  const paths: Record<string, Described> = description.paths;
  return Object.entries(paths).flatMap(([path, described]) =>
    METHODS.flatMap((method): Operation[] => {
      const operation = described[method];
      if (!operation) return [];
      const parameters = [
        ...(described.parameters ?? []),
        ...(operation.parameters ?? []),
      ].map(found);
      const valueOf = ({ name, schema }: Part) =>
        encodeURIComponent(known[name] ?? String(exampleOf(schema, resolve)));
      const filled = parameters
        .filter(parameter => parameter.in === 'path')
        .reduce(
          (whole, parameter) =>
            whole.replace(`{${parameter.name}}`, valueOf(parameter)),
          path,
        );
      const query = parameters
        .filter(parameter => parameter.in === 'query' && parameter.required)
        .map(parameter => `${parameter.name}=${valueOf(parameter)}`)
        .join('&');
      const { requestBody } = operation;
      const json =
        requestBody && found(requestBody).content?.['application/json'];
      return [
        {
          route: `${method.toUpperCase()} /${feature}${path}`,
          method,
          path: `/api/${feature}${filled}${query && `?${query}`}`,
          body: json && (exampleOf(json.schema, resolve, known) as object),
        },
      ];
    }),
  );
}
