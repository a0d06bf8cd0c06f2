import { titleOf } from './titleOf';

it.each([
  ['techdocs', 'TechDocs'],
  ['catalog-graph', 'Catalog graph'],
  ['api-docs', 'API docs'],
  ['mcp-actions', 'MCP actions'],
  ['scorecards', 'Scorecards'],
  ['-', '-'],
])('names %s as people do: %s', (id, title) => {
  expect(titleOf(id)).toBe(title);
});
