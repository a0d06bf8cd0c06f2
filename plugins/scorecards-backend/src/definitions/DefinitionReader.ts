import type { DefinitionTexts } from '@thrive/definitions';
import type { DefinitionFile } from './combineDefinitions';
import { parseDefinitions } from './parseDefinitions';

/** Reads and parses definition files. What cannot be read becomes a problem. */
export class DefinitionReader {
  readonly #texts: DefinitionTexts;

  constructor(texts: DefinitionTexts) {
    this.#texts = texts;
  }

  async read(): Promise<DefinitionFile[]> {
    return (await this.#texts.read()).map(file => {
      const { location } = file;
      return 'text' in file
        ? { location, parsed: parseDefinitions(file.text, location) }
        : { location, problem: { location, message: file.problem } };
    });
  }
}
