import { isRecord } from './isRecord';
import { toHttpUrl, toRepositoryUrl } from './repositoryUrl';
import { Manifest } from './types';

/**
 * Reads the text of a package.json. Optional fields of a wrong type count as
 * absent; text that is not JSON, or a missing name or version, is an error.
 */
export function parseManifest(text: string): Manifest {
  const json = parseJson(text);
  if (!isRecord(json)) {
    throw new Error('it is not a JSON object');
  }
  const name = optionalString(json.name);
  const version = optionalString(json.version);
  if (!name || !version) {
    throw new Error('it has no name or no version');
  }
  return {
    name,
    version,
    description: optionalString(json.description),
    homepage: toHttpUrl(optionalString(json.homepage)),
    repository: toRepositoryUrl(json.repository),
    keywords: Array.isArray(json.keywords)
      ? json.keywords.filter(keyword => typeof keyword === 'string')
      : [],
    dependencies: isRecord(json.dependencies)
      ? Object.keys(json.dependencies)
      : [],
    deprecated: Boolean(json.deprecated),
  };
}

function parseJson(text: string): unknown {
  try {
    // A byte order mark is common in packages made on Windows.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error('it is not valid JSON', { cause: error });
  }
}

function optionalString(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : undefined;
}
