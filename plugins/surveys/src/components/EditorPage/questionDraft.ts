import type {
  Question,
  QuestionOption,
  QuestionType,
} from '@thrive/backstage-plugin-surveys-common';
import { textIn, withText } from './BasicsForm';

const WITH_OPTIONS: readonly QuestionType[] = [
  'single',
  'multi',
  'ranking',
  'maturity',
];
const WITH_ROWS: readonly QuestionType[] = ['matrix', 'maturity'];
const TWO = [
  { key: 'first', text: 'First' },
  { key: 'second', text: 'Second' },
];

/** The same question as one of another type: what that has no use for goes, what it needs comes. */
export function withType(question: Question, type: QuestionType): Question {
  const { key, text, help, required, low, high, options, rows } = question;
  return {
    key,
    type,
    text,
    ...(help === undefined ? {} : { help }),
    ...(required && type !== 'statement' ? { required } : {}),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(WITH_OPTIONS.includes(type) ? { options: options ?? TWO } : {}),
    ...(WITH_ROWS.includes(type) ? { rows: rows ?? TWO } : {}),
    ...(type === 'number' ? { min: 0, max: 100 } : {}),
  };
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
