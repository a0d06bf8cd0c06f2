import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { adoptionTranslationRef } from '../translation';

/** Gives a text of the plugin in the reader's language. */
export type Texts = TranslationFunction<typeof adoptionTranslationRef.T>;

/** The plugin's texts in the reader's language. */
export function useTexts(): Texts {
  return useTranslationRef(adoptionTranslationRef).t;
}
