import type {
  Question,
  QuestionOption,
  QuestionType,
  SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import { textIn, withText } from './surveyText';

const WITH_OPTIONS: readonly QuestionType[] = [
  'single',
  'multi',
  'ranking',
  'maturity',
];
const WITH_ROWS: readonly QuestionType[] = ['matrix', 'maturity'];
const WITH_POINTS: readonly QuestionType[] = ['likert', 'rating', 'matrix'];
const WITH_ENDS: readonly QuestionType[] = [
  ...WITH_POINTS,
  'nps',
  'csat',
  'ces',
];
const TWO = [
  { key: 'first', text: 'First' },
  { key: 'second', text: 'Second' },
];

/** What a type of question has beside its words. */
export function partsOf(type: QuestionType) {
  return {
    options: WITH_OPTIONS.includes(type),
    rows: WITH_ROWS.includes(type),
    points: WITH_POINTS.includes(type),
    ends: WITH_ENDS.includes(type),
  };
}

/** The same question as one of another type: what that has no use for goes, what it needs comes. */
export function withType(question: Question, type: QuestionType): Question {
  const { key, text, help, required, low, high, options, rows } = question;
  const has = partsOf(type);
  return {
    key,
    type,
    text,
    ...(help === undefined ? {} : { help }),
    ...(required && type !== 'statement' ? { required } : {}),
    ...(low === undefined || !has.ends ? {} : { low }),
    ...(high === undefined || !has.ends ? {} : { high }),
    ...(has.options ? { options: options ?? TWO } : {}),
    ...(has.rows ? { rows: rows ?? TWO } : {}),
    ...(type === 'number' ? { min: 0, max: 100 } : {}),
  };
}

/**
 * The survey with another key for one of its questions, which jumps and scores are to find, too.
 *
 * @returns undefined when another question has the key
 */
export function withKey(
  definition: SurveyDefinition,
  before: string,
  key: string,
): SurveyDefinition | undefined {
  const { pages, blocks } = definition;
  const isTaken = pages.some(page => page.questions.some(q => q.key === key));
  if (isTaken) return undefined;
  const renamed = (one: string) => (one === before ? key : one);
  return {
    ...definition,
    pages: pages.map(page => ({
      ...page,
      questions: page.questions.map(question => ({
        ...question,
        key: renamed(question.key),
      })),
      next: page.next?.map(jump => ({
        ...jump,
        when: jump.when && {
          ...jump.when,
          question: renamed(jump.when.question),
        },
      })),
    })),
    blocks: blocks?.map(block => ({
      ...block,
      questions: block.questions.map(renamed),
    })),
  };
}

/** A name such as `page-3` that nothing has yet. */
export function freshName(base: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/**
 * A line per option. An option keeps its key while its line only changes its words, so that answers
 * to it stay comparable.
 */
export function linesOf(
  text: string,
  before: readonly QuestionOption[],
  language: string | undefined,
): QuestionOption[] {
  const lines = text.split('\n');
  if (lines.length === before.length)
    return before.map((option, index) => ({
      ...option,
      text: withText(option.text, lines[index], language) ?? '',
    }));
  // A line came or went: the others are known by their words.
  const left = [...before];
  const kept = lines.map(line => {
    const at = left.findIndex(option => textIn(option.text, language) === line);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  });
  const taken = new Set(before.map(({ key }) => key));
  return lines.map((line, index) => {
    const option = kept[index];
    if (option) return option;
    const key = freshKey(line, taken);
    taken.add(key);
    return { key, text: line };
  });
}

function freshKey(line: string, taken: ReadonlySet<string>): string {
  const base =
    line
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'option';
  let key = base;
  for (let count = 2; taken.has(key); count++) key = `${base}-${count}`;
  return key;
}
