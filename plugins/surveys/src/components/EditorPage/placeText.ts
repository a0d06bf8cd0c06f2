import type { Texts } from '../../hooks/useTexts';

/** Lists of a definition whose items the forms show, by what one of them is called. */
const LISTS = [
  'pages',
  'questions',
  'options',
  'rows',
  'next',
  'triggers',
  'dimensions',
  'pairs',
  'blocks',
  'groups',
] as const;

/** Fields that have the same name in the forms. */
const FIELDS = [
  'title',
  'description',
  'owner',
  'mode',
  'filter',
  'ownersOf',
  'sample',
  'quota',
  'startsOn',
  'everyMonths',
  'openForDays',
  'remindAfterDays',
  'askAgainAfterDays',
  'respondents',
  'comments',
  'destroyKey',
  'thanks',
  'key',
  'min',
  'max',
  'points',
  'from',
] as const;

const isOneOf = <T extends string>(
  list: readonly T[],
  word: string,
): word is T => (list as readonly string[]).includes(word);

/**
 * A place in a definition as the forms name it: `pages.1.questions.2.min` is "Page 2, Question 3, Least".
 *
 * @returns the path as it is where the forms have no name for any of it
 */
export function placeText(path: string, t: Texts): string {
  const words = path.split('.').flatMap((word, at, all) => {
    const next = Number(all[at + 1]);
    if (isOneOf(LISTS, word) && Number.isInteger(next))
      return t(`editor.places.${word}`, { number: String(next + 1) });
    return isOneOf(FIELDS, word) ? t(`editor.fields.${word}`) : [];
  });
  return words.length === 0 ? path : words.join(', ');
}
