import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useReason } from './useReason';

/** Does something and says whether it worked; gives true when it did. */
export function useAttempt() {
  const reason = useReason();
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
        description: reason(error as Error),
        status: 'danger',
      });
      return false;
    }
  };
}
