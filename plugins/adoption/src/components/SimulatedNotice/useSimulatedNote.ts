import type { DataNoteText } from '@thrive/charts';
import { useTexts } from '../../hooks/useTexts';

/** What stands on every row of a file when some of the people are made up. */
export function useSimulatedNote(
  people: number | undefined,
): DataNoteText | undefined {
  const t = useTexts();
  return people
    ? {
        label: t('simulated.column'),
        text: t('simulated.title', { count: people }),
      }
    : undefined;
}
