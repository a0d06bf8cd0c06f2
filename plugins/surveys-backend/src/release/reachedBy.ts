import {
  type Answers,
  pathOf,
  type Question,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import { type SurveyVariable, variablesOf } from '../scoring/variables';

/** People who gave the same answers to what decides on their way through the survey. */
export interface WayTally {
  atom: number;
  count: number;
  /** By the place of the variable. */
  values: ReadonlyMap<number, number>;
}

/** Places of the variables that decide which page comes next. */
export function decisiveVariables(definition: SurveyDefinition): number[] {
  const deciding = new Set(
    definition.pages.flatMap(({ next = [] }) =>
      next.flatMap(({ when }) => (when ? [when.question] : [])),
    ),
  );
  return [...variablesOf(definition).entries()]
    .filter(([, { question }]) => deciding.has(question))
    .map(([at]) => at);
}

/** How many came by each question that is answered in words, by atom. */
export function reachedBy(
  definition: SurveyDefinition,
  ways: readonly WayTally[],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const variables = variablesOf(definition);
  const questions = definition.pages.flatMap(page => page.questions);
  const reached = new Map(
    questions
      .filter(({ type }) => type === 'text')
      .map(({ key }) => [key, new Map<number, number>()] as const),
  );
  for (const { atom, count, values } of ways) {
    const answers: Answers = Object.fromEntries(
      questions.flatMap(question => {
        const answer = answerOf(question, variables, values);
        return answer === undefined ? [] : [[question.key, answer]];
      }),
    );
    for (const { key } of pathOf(definition, answers).flatMap(
      page => page.questions,
    )) {
      const byAtom = reached.get(key);
      byAtom?.set(atom, (byAtom.get(atom) ?? 0) + count);
    }
  }
  return reached;
}

/** The answer that became these numbers, as far as a condition asks for it. */
function answerOf(
  { key, type, options = [] }: Question,
  variables: readonly SurveyVariable[],
  values: ReadonlyMap<number, number>,
): unknown {
  const own = new Map(
    [...values]
      .filter(([at]) => variables[at].question === key)
      .map(([at, value]) => [variables[at].id, value]),
  );
  if (own.size === 0) return undefined;
  switch (type) {
    case 'single':
      return options[own.get(key)! - 1]?.key;
    case 'multi':
      return options
        .map(option => option.key)
        .filter(option => own.get(`${key}.${option}`) === 1);
    case 'ranking':
      return options.map(option => option.key);
    default:
      return own.get(key);
  }
}
