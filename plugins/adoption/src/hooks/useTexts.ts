import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useLanguage } from '@thrive/locale';
import { adoptionTranslationRef } from '../translation';

/** Gives a text of the plugin in the reader's language. */
export type Texts = TranslationFunction<typeof adoptionTranslationRef.T>;

/** The plugin's texts in the reader's language. */
export function useTexts(): Texts {
  useLanguage();
  return useTranslationRef(adoptionTranslationRef).t;
}
