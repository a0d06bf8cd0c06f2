const IMPORT = /import \{([^}]+)\} from '(@thrive\/[\w-]+\/legacy)'/g;

/**
 * What a text takes for the old frontend system.
 *
 * @returns {{ name: string, from: string }[]}
 */
export function legacyImports(text) {
  return [...text.matchAll(IMPORT)].flatMap(([, names, from]) =>
    names
      .split(',')
      .map(name => name.trim())
      .filter(Boolean)
      .map(name => ({ name, from })),
  );
}
