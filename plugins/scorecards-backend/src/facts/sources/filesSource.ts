import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type {
  CollectedFact,
  CollectRequest,
  FactSource,
} from '@thrive/backstage-plugin-scorecards-node';
import { mapConcurrent } from '../mapConcurrent';
import { digestOf } from '../repository/digestOf';
import { matchesPattern } from '../repository/matchesPattern';
import type {
  RepositoryFile,
  RepositoryReader,
} from '../repository/RepositoryReader';
import type { SourceSchedule } from '../sourceSchedule';

const AT_A_TIME = 10;
/** Contents above this are told by their size alone. */
const LARGEST_CONTENT = 64 * 1024;

/**
 * Files of the entity's repository, by pattern: `files["README*"].exists`,
 * `files["docs/**"].count`, `files["package.json"].content`. Only what rules ask for is read.
 */
export function createFilesSource(
  options: SourceSchedule & { repositories: RepositoryReader },
): FactSource {
  return {
    id: 'files',
    title: 'Repository files',
    schema: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          exists: { type: 'boolean' },
          count: {
            type: 'integer',
            description: 'Files that match the pattern',
          },
          path: { type: 'string', description: 'The first file that matches' },
          size: { type: 'integer', description: 'Its size in bytes' },
          content: { type: 'string', description: 'Its text, up to 64 KiB' },
        },
      },
    },
    sparse: true,
    appliesTo: {
      kind: { $in: ['API', 'Component', 'Resource', 'System', 'Template'] },
    },
    ttl: options.ttl,
    schedule: options.schedule,
    batchSize: 100,
    async collect(request) {
      const wanted = wantedFiles(request.paths);
      if (wanted.size === 0) return [];
      const collected = await mapConcurrent(
        request.entities,
        AT_A_TIME,
        entity => collectEntity(entity, wanted, request, options.repositories),
      );
      return collected.filter(fact => fact !== undefined);
    },
  };
}

/** Patterns that rules read, each with whether they read its content. */
function wantedFiles(paths: CollectRequest['paths']): Map<string, boolean> {
  const wanted = new Map<string, boolean>();
  for (const [pattern, property] of paths) {
    if (pattern === undefined) continue;
    wanted.set(
      pattern,
      (wanted.get(pattern) ?? false) || property === 'content',
    );
  }
  return wanted;
}

async function collectEntity(
  entity: Entity,
  wanted: ReadonlyMap<string, boolean>,
  request: CollectRequest,
  repositories: RepositoryReader,
): Promise<CollectedFact | undefined> {
  const entityRef = stringifyEntityRef(entity);
  // A fact without a content that a rule has begun to read is made anew, although no file changed.
  const contents = [...wanted].filter(([, withContent]) => withContent);
  const mark = `${digestOf(contents.map(([pattern]) => pattern))}/`;
  const known = request.etags.get(entityRef);
  try {
    const answer = await repositories.read(entity, {
      patterns: [...wanted.keys()],
      etag: known?.startsWith(mark) ? known.slice(mark.length) : undefined,
      signal: request.signal,
    });
    if (!answer) return undefined;
    if ('unchanged' in answer) return { entityRef, unchanged: true };
    const data: JsonObject = {};
    for (const [pattern, withContent] of wanted) {
      data[pattern] = await describe(pattern, withContent, answer.files);
    }
    return { entityRef, data, etag: answer.etag && `${mark}${answer.etag}` };
  } catch (error) {
    return { entityRef, error: (error as Error).message };
  }
}

async function describe(
  pattern: string,
  withContent: boolean,
  files: readonly RepositoryFile[],
): Promise<JsonObject> {
  const matching = files.filter(file => matchesPattern(file.path, pattern));
  const [first] = matching;
  if (!first) return { exists: false, count: 0 };
  const found: JsonObject = {
    exists: true,
    count: matching.length,
    path: first.path,
    size: first.size,
  };
  if (withContent && first.size <= LARGEST_CONTENT)
    found.content = await first.text();
  return found;
}
