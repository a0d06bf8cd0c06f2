import { language } from '@thrive/locale';
import type { Texts } from './useTexts';

/** From this share of the most on, it is said how long a text is. */
const NEARLY = 0.8;

/** How much of a text there may be, once it is nearly so much. Nothing that is written is cut off. */
export function lengthText(
  text: string,
  most: number,
  t: Texts,
): string | undefined {
  return text.length < most * NEARLY
    ? undefined
    : t('form.length', {
        length: text.length.toLocaleString(language()),
        most: most.toLocaleString(language()),
      });
}
