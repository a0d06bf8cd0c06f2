import { Text } from '@backstage/ui';
import type { StateCounts } from '@thrive/backstage-plugin-scorecards-common';
import { useTexts } from '../../hooks/useTexts';
import { totalOf } from '../StateBadge/states';
import styles from './EntityList.module.css';

/** A score, and over how many checks it is known. Never a score over nothing. */
export function ScoreText(props: { score?: number; counts: StateCounts }) {
  const { score, counts } = props;
  const t = useTexts();
  const all = totalOf(counts) - counts.notApplicable;
  const known = all - counts.unknown - counts.error;
  return (
    <span className={styles.score}>
      <Text>
        {score === undefined
          ? t('list.noScore')
          : t('list.scoreOf', { score: String(Math.round(score)) })}
      </Text>
      {known < all && (
        <Text variant="body-x-small" color="secondary">
          {t('list.coverage', { known: String(known), all: String(all) })}
        </Text>
      )}
    </span>
  );
}
