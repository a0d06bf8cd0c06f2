import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  DEFAULT_LIMITS,
  readTree,
  treeOf,
  type FileContents,
  type FileTree,
} from '@thrive/backstage-plugin-compliance-node';
import { OpenFolders, sourceOf, type SourceLocation } from '@thrive/sources';

/** The source of an entity, or the news that it is as it was when the ETag was given. */
export type Source =
  | { unchanged: true }
  | { tree: FileTree; etag?: string; url?: string };

const MEGABYTE = 1024 * 1024;
/** What is held in memory of one repository that comes over the network. */
const LIMITS = { ...DEFAULT_LIMITS, bytes: 64 * MEGABYTE, files: 20_000 };

/** Reads sources of entities: over the URL reader, or from folders of this machine that are open. */
export class SourceReader {
  readonly #folders: OpenFolders;
  readonly #urlReader: UrlReaderService;

  constructor(options: {
    localFolders: readonly string[];
    urlReader: UrlReaderService;
  }) {
    this.#folders = new OpenFolders(options.localFolders);
    this.#urlReader = options.urlReader;
  }

  /**
   * Reads all files of an entity's source.
   *
   * @throws Error that says why it cannot be read
   */
  async read(
    entity: Entity,
    options: { etag?: string; signal?: AbortSignal },
  ): Promise<Source> {
    const source = sourceOf(entity);
    if (!source)
      throw new Error('The catalog does not say where its source is.');
    return source.type === 'file'
      ? this.#readFolder(source, options)
      : this.readUrl(source.target, options);
  }

  /** Reads all files at an address. */
  async readUrl(
    url: string,
    { etag, signal }: { etag?: string; signal?: AbortSignal },
  ): Promise<Source> {
    let bytes = 0;
    let files = 0;
    try {
      const response = await this.#urlReader.readTree(url, {
        etag,
        signal,
        // An archive may hold more than it seems to: nothing of it is unpacked beyond the limits.
        filter: (_path, info) => {
          bytes += info?.size ?? 0;
          files += 1;
          return bytes <= LIMITS.bytes && files <= LIMITS.files;
        },
      });
      const entries = await response.files();
      if (bytes > LIMITS.bytes || files > LIMITS.files)
        throw new Error(
          `It has more than ${LIMITS.files} files or ${
            LIMITS.bytes / MEGABYTE
          } MB.`,
        );
      const contents: FileContents[] = [];
      for (const entry of entries)
        contents.push({ path: entry.path, content: await entry.content() });
      return {
        tree: treeOf(contents, { limits: LIMITS }),
        etag: response.etag,
        url,
      };
    } catch (error) {
      if ((error as Error).name === 'NotModifiedError')
        return { unchanged: true };
      throw error;
    }
  }

  async #readFolder(
    { target }: SourceLocation,
    { etag, signal }: { etag?: string; signal?: AbortSignal },
  ): Promise<Source> {
    const folder = await this.#folders.find(target);
    if (!folder)
      throw new Error(
        'Its source folder is not below one of compliance.localFolders, or is gone.',
      );
    const tree = await readTree(folder, { signal, limits: LIMITS });
    return tree.digest === etag
      ? { unchanged: true }
      : { tree, etag: tree.digest };
  }
}
