import { pathOf } from './flow';
import { scaleOf, type Scale } from './scales';
import type {
  Answers,
  Question,
  QuestionOption,
  SurveyDefinition,
} from './types';

/** The longest text that is taken as an answer, in characters. @public */
export const LONGEST_ANSWER = 5000;

/** What keeps an answer from being taken. @public */
export interface AnswerProblem {
  question: string;
  problem:
    | 'unknown'
    | 'required'
    /** Nothing is answered at all: the one response that somebody has is not spent on that. */
    | 'nothing'
    | 'not-a-number'
    | 'out-of-range'
    | 'out-of-bounds'
    | 'not-an-option'
    | 'not-all-ranked'
    | 'twice'
    | 'too-long'
    | 'not-a-text'
    | 'not-by-row';
}

/**
 * Holds answers against the survey: of every question on the way through it that has to be answered
 * there is an answer, there is one at least, and every answer is one that its question takes.
 *
 * @returns nothing when all is well; answers to pages that are not on the way are `unknown`
 * @public
 */
export function checkAnswers(
  definition: SurveyDefinition,
  answers: Answers,
): AnswerProblem[] {
  const questions = pathOf(definition, answers).flatMap(page => page.questions);
  const known = new Set(questions.map(({ key }) => key));
  const problems: AnswerProblem[] = [
    ...Object.keys(answers)
      .filter(key => !known.has(key))
      .map(key => ({ question: key, problem: 'unknown' as const })),
    ...questions.flatMap(question =>
      checkAnswer(question, answers[question.key]),
    ),
  ];
  const asked = questions.filter(({ type }) => type !== 'statement');
  const isSilent = asked.every(({ key }) => isEmpty(answers[key]));
  return problems.length === 0 && asked.length > 0 && isSilent
    ? [{ question: asked[0].key, problem: 'nothing' }]
    : problems;
}

/** What may still be so in a draft: an order without its end, a number with a digit to come. */
const UNFINISHED: readonly string[] = ['not-all-ranked', 'out-of-bounds'];

/**
 * Holds a draft against the survey: it may lack answers and parts of them, and leave the way through
 * the survey; everything in it is of a question, and of the kind that the question takes.
 *
 * @public
 */
export function checkDraft(
  definition: SurveyDefinition,
  answers: Answers,
): AnswerProblem[] {
  const questions = new Map(
    definition.pages.flatMap(page =>
      page.questions.map(question => [question.key, question] as const),
    ),
  );
  return Object.entries(answers).flatMap(([key, answer]) => {
    const question = questions.get(key);
    if (!question) return [{ question: key, problem: 'unknown' as const }];
    return checkAnswer(
      { ...question, required: false },
      completed(question, answer),
    ).filter(({ problem }) => !UNFINISHED.includes(problem));
  });
}

/** A self-assessment whose level to reach was chosen first, as if the one of today were known. */
function completed(question: Question, answer: unknown): unknown {
  const isByRow =
    question.type === 'maturity' &&
    typeof answer === 'object' &&
    answer !== null &&
    !Array.isArray(answer);
  if (!isByRow) return answer;
  const { min } = scaleOf(question)!;
  return Object.fromEntries(
    Object.entries(answer).map(([row, levels]) => [
      row,
      typeof levels === 'object' && levels !== null
        ? { current: min, ...levels }
        : levels,
    ]),
  );
}

/** Holds one answer against its question. @public */
export function checkAnswer(
  question: Question,
  answer: unknown,
): AnswerProblem[] {
  const problem = problemOf(question, answer);
  return problem ? [{ question: question.key, problem }] : [];
}

/** The options of a ranking that have no place in it yet. @public */
export function unrankedIn(
  { options = [] }: Question,
  answer: unknown,
): QuestionOption[] {
  const ranked = Array.isArray(answer) ? answer : [];
  return options.filter(({ key }) => !ranked.includes(key));
}

function problemOf(
  question: Question,
  answer: unknown,
): AnswerProblem['problem'] | undefined {
  if (question.type === 'statement')
    return answer === undefined ? undefined : 'unknown';
  if (isEmpty(answer)) return question.required ? 'required' : undefined;
  const options = question.options?.map(({ key }) => key) ?? [];
  const scale = scaleOf(question);
  switch (question.type) {
    case 'text':
      if (typeof answer !== 'string') return 'not-a-text';
      return answer.length > (question.maxLength ?? LONGEST_ANSWER)
        ? 'too-long'
        : undefined;
    case 'single':
      return options.includes(answer as string) ? undefined : 'not-an-option';
    case 'multi':
      return problemOfList(answer, options);
    case 'ranking':
      return (
        problemOfList(answer, options) ??
        (unrankedIn(question, answer).length > 0 ? 'not-all-ranked' : undefined)
      );
    case 'matrix':
      return problemOfRows(question, answer, one =>
        problemOfNumber(one, scale!),
      );
    case 'maturity':
      return problemOfRows(question, answer, one =>
        problemOfLevels(one, scale!),
      );
    case 'number':
      return problemOfAmount(answer, scale!);
    default:
      return problemOfNumber(answer, scale!);
  }
}

function isEmpty(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  return (
    typeof answer === 'object' && Object.keys(answer as object).length === 0
  );
}

/** One of the points of a scale. */
function problemOfNumber(
  answer: unknown,
  { min, max }: Scale,
): AnswerProblem['problem'] | undefined {
  if (typeof answer !== 'number' || !Number.isFinite(answer))
    return 'not-a-number';
  const isPoint = Number.isInteger(answer) && answer >= min && answer <= max;
  return isPoint ? undefined : 'out-of-range';
}

/** Any number between two. */
function problemOfAmount(
  answer: unknown,
  { min, max }: Scale,
): AnswerProblem['problem'] | undefined {
  if (typeof answer !== 'number' || !Number.isFinite(answer))
    return 'not-a-number';
  return answer < min || answer > max ? 'out-of-bounds' : undefined;
}

function problemOfList(
  answer: unknown,
  options: readonly string[],
): AnswerProblem['problem'] | undefined {
  if (!Array.isArray(answer)) return 'not-an-option';
  if (answer.some(one => !options.includes(one))) return 'not-an-option';
  return new Set(answer).size < answer.length ? 'twice' : undefined;
}

function problemOfRows(
  question: Question,
  answer: unknown,
  check: (value: unknown) => AnswerProblem['problem'] | undefined,
): AnswerProblem['problem'] | undefined {
  if (typeof answer !== 'object' || Array.isArray(answer)) return 'not-by-row';
  const rows = question.rows?.map(({ key }) => key) ?? [];
  const given = Object.entries(answer as object);
  if (given.some(([row]) => !rows.includes(row))) return 'not-an-option';
  if (question.required && given.length < rows.length) return 'required';
  for (const [, value] of given) {
    const problem = check(value);
    if (problem) return problem;
  }
  return undefined;
}

/** The level that is there and, where one is wanted, the one to reach. */
function problemOfLevels(
  value: unknown,
  scale: Scale,
): AnswerProblem['problem'] | undefined {
  if (typeof value !== 'object' || value === null) return 'not-by-row';
  const { current, target, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return 'not-by-row';
  return (
    problemOfNumber(current, scale) ??
    (target === undefined ? undefined : problemOfNumber(target, scale))
  );
}
