import type {
  Answers,
  Condition,
  QuestionType,
  SurveyDefinition,
  SurveyPage,
} from './types';

/** The target of a jump that ends the survey. @public */
export const END = 'end';

const WITHOUT_ONE_ANSWER: readonly QuestionType[] = [
  'statement',
  'text',
  'ranking',
  'matrix',
  'maturity',
];

/** Whether questions of a type have one answer that the condition of a jump can ask for. @public */
export function isDecisive(type: QuestionType): boolean {
  return !WITHOUT_ONE_ANSWER.includes(type);
}

/** Whether an answer is what a condition asks for. @public */
export function meets(condition: Condition, answers: Answers): boolean {
  const answer = answers[condition.question];
  if (answer === undefined || answer === null) return false;
  if (condition.atLeast !== undefined && !(Number(answer) >= condition.atLeast))
    return false;
  if (condition.atMost !== undefined && !(Number(answer) <= condition.atMost))
    return false;
  if (condition.anyOf !== undefined) {
    const given = Array.isArray(answer) ? answer : [answer];
    return given.some(one => condition.anyOf!.includes(String(one)));
  }
  return true;
}

/**
 * The page that follows.
 *
 * @returns undefined at the end
 * @public
 */
export function pageAfter(
  definition: SurveyDefinition,
  page: SurveyPage,
  answers: Answers,
): SurveyPage | undefined {
  const jump = page.next?.find(
    ({ when }) => when === undefined || meets(when, answers),
  );
  if (jump?.to === END) return undefined;
  const { pages } = definition;
  return jump
    ? pages.find(({ id }) => id === jump.to)
    : pages[pages.findIndex(({ id }) => id === page.id) + 1];
}

/** The pages that somebody who gives these answers comes through. @public */
export function pathOf(
  definition: SurveyDefinition,
  answers: Answers,
): SurveyPage[] {
  const path: SurveyPage[] = [];
  for (
    let page: SurveyPage | undefined = definition.pages[0];
    // Published surveys lead forward only; a draft in a preview may not yet.
    page && !path.includes(page);
    page = pageAfter(definition, page, answers)
  ) {
    path.push(page);
  }
  return path;
}
