import type { SurveyText } from '@thrive/backstage-plugin-surveys-common';

/** A text in a language, that of the survey if no other is named. Words in others stay. */
export function textIn(text: SurveyText | undefined, language = 'en'): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : text[language] ?? '';
}

/** The text with other words in one language; nothing where no words are left. */
export function withText(
  before: SurveyText | undefined,
  value: string,
  language = 'en',
): SurveyText | undefined {
  if (typeof before !== 'object') return value === '' ? undefined : value;
  if (value !== '') return { ...before, [language]: value };
  const { [language]: _, ...others } = before;
  return Object.keys(others).length === 0 ? undefined : others;
}

/** The text with words in another language than the survey's own; none are as if there were none. */
export function withTranslation(
  before: SurveyText,
  value: string,
  { own, language }: { own: string; language: string },
): SurveyText {
  const texts = typeof before === 'string' ? { [own]: before } : before;
  const { [language]: _, ...others } = texts;
  if (value !== '') return { ...others, [language]: value };
  return Object.keys(others).join() === own ? others[own] : others;
}
