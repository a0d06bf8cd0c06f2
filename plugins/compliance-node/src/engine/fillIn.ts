import type { JsonObject, JsonValue } from '@backstage/types';
import { readDocuments } from '../rules/yamlDocuments';
import type { FileTree } from '../tree/FileTree';

/** Such as `{{ owner }}`; not `${{ … }}`, which is for pipelines and templates. */
const PLACEHOLDER =
  /(?<!\$)\{\{ (name|kind|type|lifecycle|owner|ownerRef) \}\}/g;
/** What is written into files of others has no letter that means something there. */
const PLAIN = /^[A-Za-z0-9][\w.:/-]{0,199}$/;
const ORGANISATION = 'github.com/project-slug';

/**
 * A text with what is known of the entity that files are of:
 *
 * - `{{ name }}`, `{{ kind }}`, `{{ type }}`, `{{ lifecycle }}`: as the entity says;
 * - `{{ ownerRef }}`: its owner, as the entity says, such as `group:default/platform`;
 * - `{{ owner }}`: its owner, as hosts of code call teams: `acme/platform` where `github.com/project-slug`
 *   says that the repository is one of `acme`, and `platform` without.
 *
 * @returns undefined when something that is asked for is not known: nothing is filled in by guess
 */
export function fillIn(
  text: string,
  entity: JsonObject | undefined,
): string | undefined {
  const known = knownOf(entity);
  let isWhole = true;
  const filled = text.replace(PLACEHOLDER, (_, name: string) => {
    const value = known[name];
    if (typeof value === 'string' && PLAIN.test(value)) return value;
    isWhole = false;
    return '';
  });
  return isWhole ? filled : undefined;
}

function knownOf(entity: JsonObject | undefined) {
  const metadata = partOf(entity, 'metadata');
  const spec = partOf(entity, 'spec');
  const ownerRef = asText(spec, 'owner');
  const [organisation, repository] =
    asText(partOf(metadata, 'annotations'), ORGANISATION)?.split('/') ?? [];
  const name = ownerRef?.split(/[:/]/).at(-1);
  const known: Record<string, string | undefined> = {
    name: asText(metadata, 'name'),
    kind: asText(entity, 'kind'),
    type: asText(spec, 'type'),
    lifecycle: asText(spec, 'lifecycle'),
    ownerRef,
    owner: name && repository ? `${organisation}/${name}` : name,
  };
  return known;
}

/** The entity that a repository describes itself, where the catalog does not know it yet. */
export function entityIn(tree: FileTree): JsonObject | undefined {
  for (const { path, text } of tree.texts(['catalog-info.yaml'])) {
    for (const { document, map } of readDocuments(path, text).documents) {
      try {
        if (map?.has('spec')) return document.toJS({ maxAliasCount: 100 });
      } catch {
        // What grows beyond all bounds describes nothing.
      }
    }
  }
  return undefined;
}

function partOf(value: JsonObject | undefined, key: string) {
  const part = value?.[key];
  return isObject(part) ? part : undefined;
}

function asText(value: JsonObject | undefined, key: string) {
  const text = value?.[key];
  return typeof text === 'string' ? text : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
