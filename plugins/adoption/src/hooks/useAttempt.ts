import { useAttempt as useAttemptWith } from '@thrive/pages';
import { reasonOf } from '../components/ErrorNotice/ErrorNotice';
import { useTexts } from './useTexts';

/** Does something and says whether it worked; gives true when it did. */
export function useAttempt() {
  const t = useTexts();
  return useAttemptWith(error => reasonOf(error, t));
}
