import { useMemo } from 'react';
import type { ChartFrameTexts } from '@thrive/charts';
import { useTexts } from './useTexts';

/** The words on the buttons around a picture. */
export function usePictureTexts(): ChartFrameTexts {
  const t = useTexts();
  return useMemo(
    () => ({
      definition: t('picture.definition'),
      showTable: t('picture.showTable'),
      download: t('picture.download'),
    }),
    [t],
  );
}
