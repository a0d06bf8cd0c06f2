import type {
  Question,
  QuestionOption,
  QuestionType,
} from '@thrive/backstage-plugin-surveys-common';
import { withText } from './BasicsForm';

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
  const taken = new Set(before.slice(0, lines.length).map(({ key }) => key));
  return lines.map((line, index) => {
    const kept = before[index];
    if (kept) {
      return { ...kept, text: withText(kept.text, line, language) ?? '' };
    }
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
