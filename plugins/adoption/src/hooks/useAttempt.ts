import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { reasonOf } from '../components/ErrorNotice/ErrorNotice';
import { useTexts } from './useTexts';

/** Does something and says whether it worked; gives true when it did. */
export function useAttempt() {
  const t = useTexts();
  const toastApi = useApi(toastApiRef);
  return async (
    work: () => Promise<unknown>,
    said: { done: string; failed: string },
  ): Promise<boolean> => {
    try {
      await work();
      toastApi.post({ title: said.done, timeout: 5000 });
      return true;
    } catch (error) {
      toastApi.post({
        title: said.failed,
        description: reasonOf(error as Error, t),
        status: 'danger',
      });
      return false;
    }
  };
}
