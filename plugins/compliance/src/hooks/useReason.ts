import { reasonOf } from '@thrive/pages';
import { useTexts } from './useTexts';

/** Gives an error as a sentence. */
export function useReason() {
  const t = useTexts();
  return (error: Error) =>
    reasonOf(error, {
      notAllowed: t('error.notAllowed'),
      signedOut: t('error.signedOut'),
      network: t('error.network'),
      notExplained: status =>
        t('error.notExplained', { status: String(status) }),
    });
}
