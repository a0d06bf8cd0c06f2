import type { Texts } from './useTexts';

/** What somebody is told who has sent an answer: that it does not count, when there was one before. */
export function thanksOf(
  receipt: { thanks?: string; stored?: boolean },
  t: Texts,
): string {
  if (receipt.stored === false) return t('form.before');
  return receipt.thanks ?? t('form.thanks');
}
