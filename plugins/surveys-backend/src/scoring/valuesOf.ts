import {
  type Answers,
  pathOf,
  type Question,
  type ScoreBlock,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';

export interface AnswerValues {
  /** By the id of the variable. What was skipped is not there, and counts in nothing. */
  values: Map<string, number>;
  /** What was written, by the key of the question. */
  texts: Map<string, string>;
}

/** The numbers that sound answers are counted as. */
export function valuesOf(
  definition: SurveyDefinition,
  answers: Answers,
): AnswerValues {
  const values = new Map<string, number>();
  const texts = new Map<string, string>();
  const questions = pathOf(definition, answers).flatMap(page => page.questions);
  for (const question of questions) {
    const answer = answers[question.key];
    if (answer === undefined || answer === null || answer === '') continue;
    if (question.type === 'text') texts.set(question.key, String(answer));
    else
      for (const [id, value] of countsOf(question, answer))
        values.set(id, value);
  }
  const byKey = new Map(questions.map(question => [question.key, question]));
  for (const block of definition.blocks ?? []) {
    const score = scoreOf(block, byKey, values);
    if (score !== undefined) values.set(block.id, score);
  }
  return { values, texts };
}

function countsOf(question: Question, answer: unknown): [string, number][] {
  const { key, options = [] } = question;
  const position = (option: unknown) =>
    options.findIndex(one => one.key === option) + 1;
  switch (question.type) {
    case 'single':
      return [[key, position(answer)]];
    case 'multi':
      return options.map(option => [
        `${key}.${option.key}`,
        Number((answer as string[]).includes(option.key)),
      ]);
    case 'ranking':
      return (answer as string[]).map((option, index) => [
        `${key}.${option}`,
        index + 1,
      ]);
    case 'matrix':
      return Object.entries(answer as Record<string, number>).map(
        ([row, value]) => [`${key}.${row}`, value],
      );
    case 'maturity':
      return Object.entries(
        answer as Record<string, { current: number; target?: number }>,
      ).flatMap(([row, { current, target }]): [string, number][] => [
        [`${key}.${row}`, current],
        ...(target === undefined
          ? []
          : [[`${key}.${row}.target`, target] as [string, number]]),
      ]);
    default:
      return [[key, answer as number]];
  }
}

/** @returns undefined when an item is missing: such an answer is not scored */
function scoreOf(
  { kind, questions }: ScoreBlock,
  byKey: ReadonlyMap<string, Question>,
  values: ReadonlyMap<string, number>,
): number | undefined {
  const items = questions.map(key => values.get(key));
  if (items.some(item => item === undefined)) return undefined;
  const known = items as number[];
  switch (kind) {
    case 'umuxLite':
      return umuxLite(known, byKey.get(questions[0])?.points ?? 5);
    case 'usabilityScale':
      return usabilityScale(known);
    default:
      return Number(known[0] === 1);
  }
}

/**
 * Two items of 5 or 7 points as a score from 0 to 100.
 *
 * Source: J. R. Lewis, B. S. Utesch and D. E. Maher, UMUX-LITE: When There's No Time for the SUS, CHI
 * 2013; without the regression to another scale, which its authors no longer recommend.
 */
export function umuxLite(items: readonly number[], points: number): number {
  const [useful, easy] = items;
  return ((useful + easy - 2) * 100) / (2 * (points - 1));
}

/**
 * Ten items of 5 points, good and bad statements in turns, as a score from 0 to 100.
 *
 * Source: J. Brooke, SUS: A "quick and dirty" usability scale, in Usability Evaluation in Industry
 * (1996).
 */
export function usabilityScale(items: readonly number[]): number {
  return (
    2.5 *
    items.reduce(
      (sum, item, index) => sum + (index % 2 === 0 ? item - 1 : 5 - item),
      0,
    )
  );
}
