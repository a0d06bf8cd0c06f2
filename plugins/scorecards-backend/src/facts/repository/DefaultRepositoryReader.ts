import type { Entity } from '@backstage/catalog-model';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { sourceOf } from '@thrive/sources';
import { digestOf } from './digestOf';
import type { LocalFolders } from './LocalFolders';
import { matchesPattern } from './matchesPattern';
import type { RepositoryAnswer, RepositoryReader } from './RepositoryReader';

/** What is held in memory of one repository. */
const MOST_BYTES = 32 * 1024 * 1024;

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
    const location = sourceOf(entity);
    if (!location) return undefined;
    // An ETag counts for the patterns it was given for; other patterns need a new look.
    const prefix = `${digestOf(request.patterns)}:`;
    const known = request.etag?.startsWith(prefix)
      ? request.etag.slice(prefix.length)
      : undefined;
    const answer =
      location.type === 'file'
        ? await this.#localFolders.read(
            location.target,
            request.patterns,
            known,
          )
        : await this.#readUrl(location.target, request, known);
    if (!answer || 'unchanged' in answer) return answer;
    return { ...answer, etag: answer.etag && `${prefix}${answer.etag}` };
  }

  async #readUrl(
    url: string,
    request: { patterns: readonly string[]; signal: AbortSignal },
    etag: string | undefined,
  ): Promise<RepositoryAnswer> {
    let bytes = 0;
    try {
      const tree = await this.#urlReader.readTree(url, {
        etag,
        filter: (path, info) => {
          if (!request.patterns.some(pattern => matchesPattern(path, pattern)))
            return false;
          bytes += info?.size ?? 0;
          return bytes <= MOST_BYTES;
        },
        signal: request.signal,
      });
      const files = await tree.files();
      // What was left out would count as missing.
      if (bytes > MOST_BYTES) {
        throw new Error(
          `the files that rules ask for have more than ${MOST_BYTES} bytes; narrow the patterns`,
        );
      }
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
