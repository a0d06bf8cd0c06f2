import fs from 'node:fs/promises';
import path from 'node:path';
import type {
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { DefinitionFile } from './combineDefinitions';
import { parseDefinitions } from './parseDefinitions';

/** Where definitions come from: a file, a folder of YAML files, or a URL. */
export type DefinitionLocation = { file: string } | { url: string };

const LARGEST_FILE = 2 * 1024 * 1024;

/** Reads `scorecards.definitions`. @throws when an entry has neither `file` nor `url` */
export function readDefinitionLocations(
  config: RootConfigService,
): DefinitionLocation[] {
  return (config.getOptionalConfigArray('scorecards.definitions') ?? []).map(
    entry => {
      const file = entry.getOptionalString('file');
      return file === undefined ? { url: entry.getString('url') } : { file };
    },
  );
}

/** Reads and parses definition files. What cannot be read becomes a problem. */
export class DefinitionReader {
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

  async read(): Promise<DefinitionFile[]> {
    const files = await Promise.all(
      this.#locations.map(location =>
        'file' in location
          ? this.#readPath(location.file)
          : this.#readUrl(location.url),
      ),
    );
    return files.flat();
  }

  async #readPath(target: string): Promise<DefinitionFile[]> {
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

  async #readFile(file: string): Promise<DefinitionFile> {
    try {
      const { size } = await fs.stat(file);
      if (size > LARGEST_FILE)
        throw new Error(`it has ${size} bytes; the most is ${LARGEST_FILE}`);
      return {
        location: file,
        parsed: parseDefinitions(await fs.readFile(file, 'utf8'), file),
      };
    } catch (error) {
      return this.#unreadable(file, error as Error);
    }
  }

  async #readUrl(url: string): Promise<DefinitionFile[]> {
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
      return [{ location: url, parsed: parseDefinitions(text, url) }];
    } catch (error) {
      if ((error as Error).name === 'NotModifiedError' && known) {
        return [{ location: url, parsed: parseDefinitions(known.text, url) }];
      }
      return [this.#unreadable(url, error as Error)];
    }
  }

  #unreadable(location: string, error: Error): DefinitionFile {
    this.#logger.warn(
      `scorecard definitions at ${location} cannot be read: ${error.message}`,
    );
    return {
      location,
      problem: {
        location,
        message: `cannot be read: ${error.message}`,
      },
    };
  }
}
