import { useAttempt as useAttemptWith } from '@thrive/pages';
import { useReason } from './useReason';

/** Does something and says whether it worked; gives true when it did. */
export function useAttempt() {
  return useAttemptWith(useReason());
}
