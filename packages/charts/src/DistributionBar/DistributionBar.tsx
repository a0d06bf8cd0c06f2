import { language } from '@thrive/locale';
import { cssFill, cssTextOn } from '../palette';
import { Legend, type LegendEntry } from './Legend';
import styles from './DistributionBar.module.css';

/** A part of a whole. @public */
export interface DistributionSegment extends LegendEntry {
  count: number;
}

/** @public */
export interface DistributionBarProps {
  /** What is distributed; read out before the counts. */
  label: string;
  /** In the order of the scale, lowest first. */
  segments: readonly DistributionSegment[];
  /** Shown instead of the bar when there is nothing to count. */
  emptyText: string;
  /** Names and counts under the bar. On unless the surroundings already say them. */
  legend?: boolean;
  size?: 'thin' | 'medium';
}

/** A segment narrower than this share of the bar does not carry its number. */
const MIN_SHARE_FOR_NUMBER = 0.08;

/**
 * A whole and its parts as one stacked bar, with a legend that says the counts.
 *
 * @public
 */
export function DistributionBar(props: DistributionBarProps) {
  const { label, segments, emptyText, legend = true, size = 'medium' } = props;
  const total = segments.reduce((sum, segment) => sum + segment.count, 0);
  const counts = segments
    .map(
      segment => `${segment.label} ${segment.count.toLocaleString(language())}`,
    )
    .join(', ');
  return (
    <div className={styles.root}>
      <div
        role="img"
        aria-label={
          total === 0 ? `${label}: ${emptyText}` : `${label}: ${counts}`
        }
        className={
          size === 'thin' ? `${styles.bar} ${styles.thin}` : styles.bar
        }
      >
        {segments
          .filter(segment => segment.count > 0)
          .map(segment => (
            <Part
              key={segment.id}
              segment={segment}
              total={total}
              thin={size === 'thin'}
            />
          ))}
      </div>
      {legend && total === 0 && (
        <span className={styles.entry}>{emptyText}</span>
      )}
      {legend && total > 0 && <Legend entries={segments} />}
    </div>
  );
}

function Part(props: {
  segment: DistributionSegment;
  total: number;
  thin: boolean;
}) {
  const { segment, total, thin } = props;
  const { look, count } = segment;
  const numbered =
    !thin && !look.hatched && count / total >= MIN_SHARE_FOR_NUMBER;
  return (
    <span
      className={
        look.hatched ? `${styles.segment} ${styles.hatched}` : styles.segment
      }
      title={`${segment.label}: ${count.toLocaleString(language())}`}
      style={{
        flex: `${count} 1 0`,
        background: cssFill(look),
        color: cssTextOn(look.color),
      }}
    >
      {numbered ? count.toLocaleString(language()) : undefined}
    </span>
  );
}
