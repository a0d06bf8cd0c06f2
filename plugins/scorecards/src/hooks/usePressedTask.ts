import { useState } from 'react';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { reasonOf } from '../components/ErrorNotice/ErrorNotice';
import { useTexts } from './useTexts';

/**
 * Work that a button starts: whether it goes on, and a call that does it and tells how it ended.
 * A failure is told with its reason and goes no further.
 */
export function usePressedTask(task: {
  run: () => Promise<unknown>;
  /** Called after it succeeded. */
  onDone: () => void;
  done: string;
  failed: string;
}): { pending: boolean; start: () => Promise<void> } {
  const t = useTexts();
  const toastApi = useApi(toastApiRef);
  const [pending, setPending] = useState(false);
  const start = async () => {
    setPending(true);
    try {
      await task.run();
      toastApi.post({ title: task.done, timeout: 5000 });
      task.onDone();
    } catch (error) {
      toastApi.post({
        title: task.failed,
        description: reasonOf(error as Error, t),
        status: 'danger',
      });
    } finally {
      setPending(false);
    }
  };
  return { pending, start };
}
