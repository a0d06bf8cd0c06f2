import {
  type Condition,
  END,
  isDecisive,
  meets,
  type Question,
  type QuestionType,
  scaleOf,
  type SurveyDefinition,
  type SurveyPage,
} from '@thrive/backstage-plugin-surveys-common';

/** Notes what is wrong at a place of a definition. */
export type Report = (path: string, message: string) => void;

/** Jumps lead forward, and every page can be reached. */
export function checkWays(definition: SurveyDefinition, report: Report) {
  const { pages } = definition;
  const reached = new Set([0]);
  const asked = new Map<string, Question>();
  pages.forEach((page, at) => {
    page.questions.forEach(question => asked.set(question.key, question));
    const jumps = page.next ?? [];
    jumps.forEach((jump, index) => {
      const path = `pages.${at}.next.${index}`;
      const target = pages.findIndex(({ id }) => id === jump.to);
      if (jump.to !== END && target === -1)
        report(`${path}.to`, `There is no page "${jump.to}".`);
      else if (jump.to !== END && target <= at)
        report(
          `${path}.to`,
          `"${jump.to}" is not a later page; whoever jumps back never comes to the end.`,
        );
      else if (reached.has(at)) reached.add(target);
      if (jump.when && !asked.has(jump.when.question)) {
        report(
          `${path}.when.question`,
          `"${jump.when.question}" is not asked on this page or an earlier one.`,
        );
      }
      if (jump.when)
        checkCondition(
          jump.when,
          asked.get(jump.when.question),
          `${path}.when`,
          report,
        );
      if (!jump.when && index < jumps.length - 1)
        report(path, 'A jump without a condition is the last one.');
    });
    if (reached.has(at) && !isLeftByJumps(page)) reached.add(at + 1);
    if (!reached.has(at))
      report(`pages.${at}`, `No way leads to the page "${page.id}".`);
  });
}

const OF_OPTIONS: readonly QuestionType[] = ['single', 'multi'];

/** Whether a jump takes everybody away from a page, so that nobody comes to the one that follows it. */
function isLeftByJumps({ next: jumps = [], questions }: SurveyPage): boolean {
  return (
    jumps.some(({ when }) => when === undefined) ||
    questions.some(
      question =>
        question.required &&
        answersTo(question)?.every(answer =>
          jumps.some(
            ({ when }) =>
              when?.question === question.key &&
              meets(when, { [question.key]: answer }),
          ),
        ),
    )
  );
}

/** All answers that a question takes, several options one by one; undefined where they are too many. */
function answersTo(question: Question): (string | number)[] | undefined {
  if (OF_OPTIONS.includes(question.type))
    return question.options?.map(({ key }) => key);
  if (question.type === 'number' || !isDecisive(question.type))
    return undefined;
  const { min, max } = scaleOf(question)!;
  return Array.from({ length: max - min + 1 }, (_, at) => min + at);
}

/** A condition that nobody can meet leads nowhere. */
function checkCondition(
  { atLeast = -Infinity, atMost = Infinity, anyOf }: Condition,
  question: Question | undefined,
  path: string,
  report: Report,
) {
  if (question && !isDecisive(question.type))
    report(path, `A ${question.type} has no answer that could be compared.`);
  const isNumber = atLeast !== -Infinity || atMost !== Infinity;
  if (question && OF_OPTIONS.includes(question.type) && isNumber)
    report(
      path,
      `Answers to "${question.key}" are options and no numbers; say anyOf, with their keys.`,
    );
  if (
    question &&
    atLeast === -Infinity &&
    atMost === Infinity &&
    !anyOf?.length
  )
    report(path, 'Say atLeast, atMost or anyOf: without one it is always so.');
  const scale = question && scaleOf(question);
  if (scale && (atLeast > scale.max || atMost < scale.min))
    report(
      path,
      `Answers to "${question.key}" are from ${scale.min} to ${scale.max}: none is like that.`,
    );
  if (atLeast > atMost)
    report(path, `Nothing is at least ${atLeast} and at most ${atMost}.`);
  const keys = question?.options?.map(({ key }) => key);
  for (const wanted of anyOf ?? []) {
    if (keys && !keys.includes(wanted))
      report(`${path}.anyOf`, `There is no option "${wanted}".`);
  }
}
