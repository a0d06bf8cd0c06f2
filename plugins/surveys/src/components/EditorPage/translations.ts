import {
  mapTexts,
  type SurveyDefinition,
  type SurveyText,
} from '@thrive/backstage-plugin-surveys-common';
import { withTranslation } from './surveyText';

interface PlacedText {
  path: string;
  text: SurveyText;
}

/** Texts of a survey that somebody reads, in the order of the form. */
export function textsOf(definition: SurveyDefinition): PlacedText[] {
  const texts: PlacedText[] = [];
  mapTexts(definition, (text, path) => {
    texts.push({ path, text });
    return text;
  });
  return texts;
}

/** Languages that some text is written in, besides the survey's own. */
export function translationsOf(definition: SurveyDefinition): string[] {
  const { language: own = 'en' } = definition;
  const languages = textsOf(definition).flatMap(({ text }) =>
    typeof text === 'string' ? [] : Object.keys(text),
  );
  return [...new Set(languages)].filter(one => one !== own).sort();
}

/** The survey with one of its texts in another language. */
export function translate(
  definition: SurveyDefinition,
  at: { path: string; language: string },
  value: string,
): SurveyDefinition {
  const { language: own = 'en' } = definition;
  return mapTexts(definition, (text, path) =>
    path === at.path
      ? withTranslation(text, value, { own, language: at.language })
      : text,
  );
}

/** The usual form of a language tag (RFC 5646), or undefined when it is none. */
export function languageTag(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written.trim())[0];
  } catch {
    return undefined;
  }
}

/** A language in the words of its own speakers. */
export function nameOfLanguage(tag: string): string {
  const names = new Intl.DisplayNames([tag], { type: 'language' });
  return `${names.of(tag)} (${tag})`;
}
