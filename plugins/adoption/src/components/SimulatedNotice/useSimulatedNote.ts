import type { DataNoteText } from '@thrive/charts';
import { useTexts } from '../../hooks/useTexts';
import { simulatedTitle, type MadeUp } from './simulatedTitle';

/** What stands on every row of a file when people are made up. */
export function useSimulatedNote(
  madeUp: MadeUp | undefined,
): DataNoteText | undefined {
  const t = useTexts();
  return (
    madeUp && {
      label: t('simulated.column'),
      text: simulatedTitle(madeUp, t),
    }
  );
}
