/** How plugins of Backstage write their names, where that is not as their ids are written. */
const NAMES: Readonly<Record<string, string>> = {
  api: 'API',
  cicd: 'CI/CD',
  ci: 'CI',
  cli: 'CLI',
  github: 'GitHub',
  gitlab: 'GitLab',
  mcp: 'MCP',
  sonarqube: 'SonarQube',
  techdocs: 'TechDocs',
};

/**
 * The name of a plugin as people write it: `TechDocs` for `techdocs`, `Catalog graph` for
 * `catalog-graph`. The backend knows plugins by their ids only.
 */
export function titleOf(pluginId: string): string {
  const words = pluginId.split(/[-_\s]+/).filter(Boolean);
  return words.length === 0
    ? pluginId
    : words
        .map(
          (word, index) => NAMES[word] ?? (index === 0 ? capital(word) : word),
        )
        .join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('en-US') + word.slice(1);
}
