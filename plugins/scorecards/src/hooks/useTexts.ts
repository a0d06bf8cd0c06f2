import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useLanguage } from '@thrive/locale';
import { scorecardsTranslationRef } from '../translation';

/** Gives a text of the plugin in the reader's language. */
export type Texts = TranslationFunction<typeof scorecardsTranslationRef.T>;

/** The plugin's texts in the reader's language. */
export function useTexts(): Texts {
  useLanguage();
  return useTranslationRef(scorecardsTranslationRef).t;
}
