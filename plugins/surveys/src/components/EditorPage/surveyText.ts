import type { SurveyText } from '@thrive/backstage-plugin-surveys-common';

/** A text in the language of the survey. Others are in the YAML, and stay. */
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
