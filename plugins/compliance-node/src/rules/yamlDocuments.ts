import {
  isMap,
  LineCounter,
  parseAllDocuments,
  type Document,
  type YAMLMap,
} from 'yaml';
import type { RawFinding } from './RuleType';

/** A document of a YAML file that is a mapping, with where its parts are. */
export interface YamlMapping {
  map: YAMLMap;
  document: Document.Parsed;
  /** The line of a part, from 1. */
  lineOf: (node: unknown) => number | undefined;
}

/** The mappings of a YAML file; what cannot be read is a finding. */
export function readMappings(
  path: string,
  text: string,
): { mappings: YamlMapping[]; broken: RawFinding[] } {
  const lines = new LineCounter();
  const mappings: YamlMapping[] = [];
  const broken: RawFinding[] = [];
  const lineOf = (node: unknown) => {
    const range = (node as { range?: number[] } | null | undefined)?.range;
    return range && lines.linePos(range[0]).line;
  };
  for (const document of parseAllDocuments(text, { lineCounter: lines })) {
    const [error] = document.errors;
    if (error) {
      broken.push({
        message: `${path} cannot be read: ${error.message.split('\n')[0]}`,
        path,
        line: lines.linePos(error.pos[0]).line,
        identity: 'cannot be read',
      });
    } else if (isMap(document.contents)) {
      mappings.push({ map: document.contents, document, lineOf });
    }
  }
  return { mappings, broken };
}
