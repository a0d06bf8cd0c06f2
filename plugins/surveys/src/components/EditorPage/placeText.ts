import type { Texts } from '../../hooks/useTexts';

/** Lists of a definition whose items the forms show, by what one of them is called. */
const LISTS = {
  questions: 'editor.fields.text',
  next: 'editor.jumps.one',
  triggers: 'editor.moment',
  dimensions: 'editor.dimension',
  blocks: 'editor.block',
} as const;

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

/**
 * A place in a definition as the forms name it: `pages.1.questions.2.min` is "Page 2, Question 3, Least".
 *
 * @returns the path as it is where the forms have no name for any of it
 */
export function placeText(path: string, t: Texts): string {
  const words = path.split('.').flatMap((word, at, all) => {
    const number = String(Number(all[at + 1]) + 1);
    if (word === 'pages') return t('editor.page', { number });
    if (isKeyOf(LISTS, word)) return `${t(LISTS[word])} ${number}`;
    const field = FIELDS.find(one => one === word);
    return field ? t(`editor.fields.${field}`) : [];
  });
  return words.length === 0 ? path : words.join(', ');
}

function isKeyOf<T extends object>(
  object: T,
  key: string,
): key is string & keyof T {
  return Object.hasOwn(object, key);
}
