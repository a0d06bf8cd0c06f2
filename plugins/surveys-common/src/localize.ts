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
  return mapTexts(definition, text => localize(text, language, fallback));
}

/**
 * The definition with other texts.
 *
 * @param change - called for each text that there is, with the path to it: `questions.easy.help`
 * @public
 */
export function mapTexts(
  definition: SurveyDefinition,
  change: (text: SurveyText, path: string) => SurveyText,
): SurveyDefinition {
  const maybe = (text: SurveyText | undefined, path: string) =>
    text === undefined ? undefined : change(text, path);
  return {
    ...definition,
    title: change(definition.title, 'title'),
    description: maybe(definition.description, 'description'),
    thanks: maybe(definition.thanks, 'thanks'),
    dimensions: definition.dimensions?.map(dimension => ({
      ...dimension,
      title: maybe(dimension.title, `dimensions.${dimension.id}`),
    })),
    blocks: definition.blocks?.map(block => ({
      ...block,
      title: maybe(block.title, `blocks.${block.id}`),
    })),
    pages: definition.pages.map(page => ({
      ...page,
      title: maybe(page.title, `pages.${page.id}`),
      questions: page.questions.map(question => {
        const at = `questions.${question.key}`;
        return {
          ...question,
          text: change(question.text, `${at}.text`),
          help: maybe(question.help, `${at}.help`),
          low: maybe(question.low, `${at}.low`),
          high: maybe(question.high, `${at}.high`),
          options: question.options?.map(option => ({
            ...option,
            text: change(option.text, `${at}.options.${option.key}`),
          })),
          rows: question.rows?.map(row => ({
            ...row,
            text: change(row.text, `${at}.rows.${row.key}`),
          })),
        };
      }),
    })),
  };
}
