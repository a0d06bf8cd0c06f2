import type { RetentionTable } from '@thrive/backstage-plugin-adoption-common';
import { useTexts } from '../../hooks/useTexts';

/** Names a period after the first (`Week 4`), or the days of a bracket (`days 8 to 14`). */
export function usePeriodName(
  table: Pick<RetentionTable, 'grain' | 'brackets'>,
): (period: number) => string {
  const t = useTexts();
  const { grain, brackets } = table;
  return period => {
    const bracket = brackets?.[period];
    return bracket
      ? t('retention.bracket', {
          from: String(bracket.from),
          to: String(bracket.to),
        })
      : `${t(`retention.${grain}`)} ${period}`;
  };
}
