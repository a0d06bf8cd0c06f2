import fs from 'node:fs/promises';
import path from 'node:path';
import type {
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';

/** Where definitions come from: a file, a folder of YAML files, or a URL. @public */
export type DefinitionLocation = { file: string } | { url: string };

/** A file as it was read, or why it was not. @public */
export type DefinitionText =
  | { location: string; text: string }
  | { location: string; problem: string };

const LARGEST_FILE = 2 * 1024 * 1024;

/**
 * Reads a list of locations.
 *
 * @param key - of the configuration, such as `scorecards.definitions`
 * @throws when an entry has neither `file` nor `url`
 * @public
 */
export function readDefinitionLocations(
  config: RootConfigService,
  key: string,
): DefinitionLocation[] {
  return (config.getOptionalConfigArray(key) ?? []).map(entry => {
    const file = entry.getOptionalString('file');
    return file === undefined ? { url: entry.getString('url') } : { file };
  });
}

/** Reads files of definitions. What cannot be read becomes a problem, and hides no other. @public */
export class DefinitionTexts {
  readonly #locations: readonly DefinitionLocation[];
  readonly #urlReader: UrlReaderService;
  readonly #logger: LoggerService;
  /** ETag and text by URL, so that an unchanged file costs one conditional request. */
  readonly #fetched = new Map<string, { etag?: string; text: string }>();

  constructor(options: {
    locations: readonly DefinitionLocation[];
    urlReader: UrlReaderService;
    logger: LoggerService;
  }) {
    this.#locations = options.locations;
    this.#urlReader = options.urlReader;
    this.#logger = options.logger;
  }

  /** All files that are there now. */
  async read(): Promise<DefinitionText[]> {
    const files = await Promise.all(
      this.#locations.map(location =>
        'file' in location
          ? this.#readPath(location.file)
          : this.#readUrl(location.url),
      ),
    );
    return files.flat();
  }

  async #readPath(target: string): Promise<DefinitionText[]> {
    try {
      const stat = await fs.stat(target);
      if (!stat.isDirectory()) return [await this.#readFile(target)];
      const names = (await fs.readdir(target))
        .filter(name => /\.ya?ml$/.test(name))
        .sort();
      return Promise.all(
        names.map(name => this.#readFile(path.join(target, name))),
      );
    } catch (error) {
      return [this.#unreadable(target, error as Error)];
    }
  }

  async #readFile(file: string): Promise<DefinitionText> {
    try {
      const { size } = await fs.stat(file);
      if (size > LARGEST_FILE)
        throw new Error(`it has ${size} bytes; the most is ${LARGEST_FILE}`);
      return { location: file, text: await fs.readFile(file, 'utf8') };
    } catch (error) {
      return this.#unreadable(file, error as Error);
    }
  }

  async #readUrl(url: string): Promise<DefinitionText[]> {
    const known = this.#fetched.get(url);
    try {
      const response = await this.#urlReader.readUrl(url, {
        etag: known?.etag,
      });
      const content = await response.buffer();
      if (content.length > LARGEST_FILE) {
        throw new Error(
          `it has ${content.length} bytes; the most is ${LARGEST_FILE}`,
        );
      }
      const text = content.toString('utf8');
      this.#fetched.set(url, { etag: response.etag, text });
      return [{ location: url, text }];
    } catch (error) {
      if ((error as Error).name === 'NotModifiedError' && known) {
        return [{ location: url, text: known.text }];
      }
      return [this.#unreadable(url, error as Error)];
    }
  }

  #unreadable(location: string, error: Error): DefinitionText {
    this.#logger.warn(
      `definitions at ${location} cannot be read: ${error.message}`,
    );
    return { location, problem: `cannot be read: ${error.message}` };
  }
}
