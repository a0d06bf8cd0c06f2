import type { Entity } from '@backstage/catalog-model';

/** A file of a repository. */
export interface RepositoryFile {
  /** Relative to the entity's folder, with `/`. */
  path: string;
  /** Bytes. */
  size: number;
  text(): Promise<string>;
}

/** The files that match, or the news that nothing changed since the ETag was given. */
export type RepositoryAnswer =
  | { unchanged: true }
  | { files: readonly RepositoryFile[]; etag?: string };

/** Reads files of an entity's source folder. */
export interface RepositoryReader {
  /**
   * Files whose path matches one of the patterns.
   *
   * @returns undefined when the entity names no source folder
   * @throws Error when it names one that cannot or may not be read
   */
  read(
    entity: Entity,
    request: {
      patterns: readonly string[];
      etag?: string;
      signal: AbortSignal;
    },
  ): Promise<RepositoryAnswer | undefined>;
}
