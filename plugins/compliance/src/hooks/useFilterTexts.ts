import type { FilterBarTexts } from '@thrive/pages';
import { useTexts } from './useTexts';

/** The words on a filter bar. */
export function useFilterTexts(): FilterBarTexts {
  const t = useTexts();
  return {
    label: t('filters.label'),
    show: t('filters.show'),
    active: t('filters.active'),
    clear: t('filters.clear'),
  };
}
