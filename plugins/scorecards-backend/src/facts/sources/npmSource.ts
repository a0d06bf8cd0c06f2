import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import type {
  CollectedFact,
  CollectRequest,
  FactSource,
} from '@thrive/backstage-plugin-scorecards-node';
import { mapConcurrent } from '../mapConcurrent';
import type { RepositoryReader } from '../repository/RepositoryReader';
import type { SourceSchedule } from '../sourceSchedule';

const AT_A_TIME = 10;
const LARGEST_MANIFEST = 1024 * 1024;

/**
 * What a package's `package.json` says, in one form: `npm.license`, `npm.repository.url`,
 * `npm.dependencies.count`. Older ways of writing a field come out as the current one.
 */
export function createNpmSource(
  options: SourceSchedule & { repositories: RepositoryReader },
): FactSource {
  return {
    id: 'npm',
    title: 'npm manifests',
    schema: {
      type: 'object',
      properties: {
        exists: {
          type: 'boolean',
          description: 'Whether there is a package.json',
        },
        name: { type: 'string' },
        version: { type: 'string' },
        description: { type: 'string' },
        license: { type: 'string', description: 'SPDX expression as written' },
        homepage: { type: 'string' },
        repository: { type: 'object', properties: { url: { type: 'string' } } },
        bugs: { type: 'object', properties: { url: { type: 'string' } } },
        author: { type: 'string' },
        keywords: { type: 'array', items: { type: 'string' } },
        types: {
          type: 'string',
          description: 'Entry of the type declarations',
        },
        deprecated: {
          type: 'string',
          description: 'The message of a deprecated package',
        },
        engines: { type: 'object', additionalProperties: { type: 'string' } },
        scripts: { type: 'object', additionalProperties: { type: 'string' } },
        dependencies: {
          type: 'object',
          properties: {
            count: { type: 'integer' },
            names: { type: 'array', items: { type: 'string' } },
          },
        },
        installScripts: {
          type: 'array',
          description:
            'Names of the scripts that run when the package is installed',
          items: { type: 'string' },
        },
      },
    },
    ttl: options.ttl,
    schedule: options.schedule,
    appliesTo: { kind: 'Component' },
    batchSize: 100,
    async collect(request) {
      const collected = await mapConcurrent(
        request.entities,
        AT_A_TIME,
        entity => collectEntity(entity, request, options.repositories),
      );
      return collected.filter(fact => fact !== undefined);
    },
  };
}

async function collectEntity(
  entity: Entity,
  request: CollectRequest,
  repositories: RepositoryReader,
): Promise<CollectedFact | undefined> {
  const entityRef = stringifyEntityRef(entity);
  try {
    const answer = await repositories.read(entity, {
      patterns: ['package.json'],
      etag: request.etags.get(entityRef),
      signal: request.signal,
    });
    if (!answer) return undefined;
    if ('unchanged' in answer) return { entityRef, unchanged: true };
    const [manifest] = answer.files;
    if (!manifest)
      return { entityRef, data: { exists: false }, etag: answer.etag };
    if (manifest.size > LARGEST_MANIFEST) {
      throw new Error(
        `package.json has ${manifest.size} bytes; the most that is read is ${LARGEST_MANIFEST}`,
      );
    }
    return {
      entityRef,
      data: readManifest(await manifest.text()),
      etag: answer.etag,
    };
  } catch (error) {
    return { entityRef, error: (error as Error).message };
  }
}

/** @throws Error when the text is no JSON object */
export function readManifest(text: string): JsonObject {
  let manifest: JsonValue;
  try {
    manifest = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`package.json is not JSON: ${(error as Error).message}`);
  }
  if (
    manifest === null ||
    typeof manifest !== 'object' ||
    Array.isArray(manifest)
  ) {
    throw new Error('package.json is not an object');
  }
  const dependencies = Object.keys(asObject(manifest.dependencies));
  const scripts = texts(asObject(manifest.scripts));
  const fact: JsonObject = {
    exists: true,
    name: asText(manifest.name),
    version: asText(manifest.version),
    description: asText(manifest.description),
    license: licenceOf(manifest),
    homepage: asText(manifest.homepage),
    repository: { url: urlOf(manifest.repository) },
    bugs: { url: urlOf(manifest.bugs) },
    author: personOf(manifest.author),
    keywords: Array.isArray(manifest.keywords)
      ? manifest.keywords.filter(keyword => typeof keyword === 'string')
      : [],
    types:
      asText(manifest.types) ??
      asText(manifest.typings) ??
      typesOf(manifest.exports),
    deprecated: asText(manifest.deprecated),
    engines: texts(asObject(manifest.engines)),
    scripts,
    dependencies: { count: dependencies.length, names: dependencies.sort() },
    installScripts: ['preinstall', 'install', 'postinstall'].filter(
      name => name in scripts,
    ),
  };
  return fact;
}

function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : undefined;
}

function asObject(value: JsonValue | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? value
    : {};
}

function texts(object: JsonObject): Record<string, string> {
  const entries = Object.entries(object).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

/** `license`, or the list of objects that manifests used before SPDX expressions. */
function licenceOf(manifest: JsonObject): string | undefined {
  const former = Array.isArray(manifest.licenses)
    ? manifest.licenses
    : [manifest.licenses];
  const named = [manifest.license, ...former].map(
    licence => asText(licence) ?? asText(asObject(licence).type),
  );
  const [single, ...others] = manifest.license
    ? named.slice(0, 1)
    : named.filter(Boolean);
  return others.length > 0 ? `(${[single, ...others].join(' OR ')})` : single;
}

function urlOf(value: JsonValue | undefined): string | undefined {
  return asText(value) ?? asText(asObject(value).url);
}

function personOf(value: JsonValue | undefined): string | undefined {
  return asText(value) ?? asText(asObject(value).name);
}

/** The first `types` condition in `exports`. */
function typesOf(
  exports: JsonValue | undefined,
  depth = 0,
): string | undefined {
  if (
    depth > 6 ||
    exports === null ||
    typeof exports !== 'object' ||
    Array.isArray(exports)
  ) {
    return undefined;
  }
  const own = asText(exports.types);
  if (own) return own;
  for (const inner of Object.values(exports)) {
    const found = typesOf(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}
