import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';

/**
 * Gives what does something and says whether it worked; it answers true when it did.
 *
 * @param reasonOf - an error as a sentence
 * @public
 */
export function useAttempt(reasonOf: (error: Error) => string) {
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
        description: reasonOf(error as Error),
        status: 'danger',
      });
      return false;
    }
  };
}
