import { type TextsOf, useTextsOf } from '@thrive/locale';
import { surveysTranslationRef } from '../translation';

/** Gives a text of the plugin in the reader's language. */
export type Texts = TextsOf<typeof surveysTranslationRef.T>;

/** The plugin's texts in the reader's language. */
export const useTexts = (): Texts => useTextsOf(surveysTranslationRef);
