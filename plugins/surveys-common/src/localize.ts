import type { SurveyDefinition, SurveyText } from './types';

/** The language of texts that name none. @public */
export const DEFAULT_LANGUAGE = 'en';

/**
 * A text in a language, or what comes nearest: the language without its region, the survey's own,
 * and then any that there is.
 *
 * @public
 */
export function localize(
  text: SurveyText,
  language: string,
  fallback: string = DEFAULT_LANGUAGE,
): string {
  if (typeof text === 'string') return text;
  const tags = [language, language.split('-')[0], fallback];
  const tag = tags.find(one => Object.hasOwn(text, one));
  return tag === undefined ? Object.values(text)[0] : text[tag];
}

/**
 * The definition with every text in one language.
 *
 * @public
 */
export function localizeDefinition(
  definition: SurveyDefinition,
  language: string,
): SurveyDefinition {
  const fallback = definition.language ?? DEFAULT_LANGUAGE;
  const text = (one: SurveyText) => localize(one, language, fallback);
  const maybe = (one: SurveyText | undefined) =>
    one === undefined ? undefined : text(one);
  return {
    ...definition,
    title: text(definition.title),
    description: maybe(definition.description),
    thanks: maybe(definition.thanks),
    dimensions: definition.dimensions?.map(dimension => ({
      ...dimension,
      title: maybe(dimension.title),
    })),
    blocks: definition.blocks?.map(block => ({
      ...block,
      title: maybe(block.title),
    })),
    pages: definition.pages.map(page => ({
      ...page,
      title: maybe(page.title),
      questions: page.questions.map(question => ({
        ...question,
        text: text(question.text),
        help: maybe(question.help),
        low: maybe(question.low),
        high: maybe(question.high),
        options: question.options?.map(option => ({
          ...option,
          text: text(option.text),
        })),
        rows: question.rows?.map(row => ({ ...row, text: text(row.text) })),
      })),
    })),
  };
}
