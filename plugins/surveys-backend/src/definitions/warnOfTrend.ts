import type {
  DefinitionProblem,
  SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import {
  isComparable,
  type SurveyVariable,
  variablesOf,
} from '../scoring/variables';

/**
 * Where a new version of a published survey asks for something else under a key that is known, or
 * for something under no key any more: its trend is not joined over that.
 */
export function warnOfTrend(
  before: SurveyDefinition,
  after: SurveyDefinition,
): DefinitionProblem[] {
  const old = byQuestion(before);
  const now = byQuestion(after);
  const paths = pathsOf(after);
  return [...old].flatMap(([key, variables]): DefinitionProblem[] => {
    const successors = now.get(key);
    if (!successors) {
      const message = `"${key}" of the published version is gone, and its trend ends. A question that only has another key should have the old one.`;
      return [{ path: 'pages', message }];
    }
    const path = paths.get(key);
    const known = new Map(successors.map(one => [one.id, one]));
    const gone = variables.filter(({ id }) => !known.has(id));
    const isChanged = variables.some(one => {
      const successor = known.get(one.id);
      return successor !== undefined && !isComparable(one, successor);
    });
    if (isChanged || gone.length === variables.length) {
      const message = `"${key}" was published with another type, other options or another scale: its trend begins anew. To go on with the old one, ask as before; to ask something else, take another key.`;
      return [{ path, message }];
    }
    if (gone.length === 0) return [];
    const parts = gone.map(({ part, id }) => `"${part ?? id}"`).join(', ');
    return [
      { path, message: `${parts} of "${key}" is gone, and its trend ends.` },
    ];
  });
}

function byQuestion(
  definition: SurveyDefinition,
): ReadonlyMap<string, readonly SurveyVariable[]> {
  const found = new Map<string, SurveyVariable[]>();
  for (const variable of variablesOf(definition)) {
    const { question } = variable;
    found.set(question, [...(found.get(question) ?? []), variable]);
  }
  return found;
}

/** Where the questions and scores stand. */
function pathsOf({ pages, blocks = [] }: SurveyDefinition) {
  return new Map([
    ...pages.flatMap((page, at) =>
      page.questions.map(
        ({ key }, index) => [key, `pages.${at}.questions.${index}`] as const,
      ),
    ),
    ...blocks.map(({ id }, at) => [id, `blocks.${at}`] as const),
  ]);
}
