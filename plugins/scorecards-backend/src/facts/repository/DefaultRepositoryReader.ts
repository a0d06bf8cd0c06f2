import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { digestOf } from './digestOf';
import type { LocalFolders } from './LocalFolders';
import { matchesPattern } from './matchesPattern';
import type { RepositoryAnswer, RepositoryReader } from './RepositoryReader';

/**
 * Reads the folder that the entity's `backstage.io/source-location` names: over the URL reader, or
 * from one of the local folders that the configuration opens.
 */
export class DefaultRepositoryReader implements RepositoryReader {
  readonly #urlReader: UrlReaderService;
  readonly #localFolders: LocalFolders;

  constructor(options: {
    urlReader: UrlReaderService;
    localFolders: LocalFolders;
  }) {
    this.#urlReader = options.urlReader;
    this.#localFolders = options.localFolders;
  }

  async read(
    entity: Entity,
    request: {
      patterns: readonly string[];
      etag?: string;
      signal: AbortSignal;
    },
  ): Promise<RepositoryAnswer | undefined> {
    const location = locationOf(entity);
    if (!location) return undefined;
    // An ETag counts for the patterns it was given for; other patterns need a new look.
    const prefix = `${digestOf(request.patterns)}:`;
    const known = request.etag?.startsWith(prefix)
      ? request.etag.slice(prefix.length)
      : undefined;
    const matches = (path: string) =>
      request.patterns.some(pattern => matchesPattern(path, pattern));

    const answer =
      location.type === 'file'
        ? await this.#localFolders.read(location.target, matches, known)
        : await this.#readUrl(location.target, matches, known, request.signal);
    if (!answer || 'unchanged' in answer) return answer;
    return { ...answer, etag: answer.etag && `${prefix}${answer.etag}` };
  }

  async #readUrl(
    url: string,
    matches: (path: string) => boolean,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<RepositoryAnswer> {
    try {
      const tree = await this.#urlReader.readTree(url, {
        etag,
        filter: matches,
        signal,
      });
      const files = await tree.files();
      const read = await Promise.all(
        files.map(async file => {
          const content = await file.content();
          return {
            path: file.path,
            size: content.length,
            text: async () => content.toString('utf8'),
          };
        }),
      );
      return { files: read, etag: tree.etag };
    } catch (error) {
      if ((error as Error).name === 'NotModifiedError')
        return { unchanged: true };
      throw error;
    }
  }
}

function locationOf(
  entity: Entity,
): { type: string; target: string } | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const ref =
    annotations[ANNOTATION_SOURCE_LOCATION] ?? annotations[ANNOTATION_LOCATION];
  if (!ref) return undefined;
  try {
    const location = parseLocationRef(ref);
    if (location.type === 'file') return location;
    return location.type === 'url' ? location : undefined;
  } catch {
    return undefined;
  }
}
