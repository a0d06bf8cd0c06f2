import { useCallback } from 'react';
import { reasonOf } from '@thrive/pages/requests';
import { useTexts } from './useTexts';

/** An error as a sentence in the reader's language. */
export function useReason(): (error: Error) => string {
  const t = useTexts();
  return useCallback(
    error =>
      reasonOf(error, {
        notAllowed: t('error.notAllowed'),
        signedOut: t('error.signedOut'),
        network: t('error.network'),
        notExplained: status =>
          t('error.notExplained', { status: String(status) }),
      }),
    [t],
  );
}
