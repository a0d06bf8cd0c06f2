import { cssColor, type Look } from '../palette';
import styles from './IntervalBar.module.css';

/** @public */
export interface IntervalBarProps {
  /** What it shows, in words with its numbers. */
  label: string;
  /** From 0 to 1. */
  share: number;
  /** The interval that the share lies in, from 0 to 1. */
  low: number;
  high: number;
  look: Look;
}

/** An estimated share on a scale from 0 to 100 %: a dot, and a bar for its interval. @public */
export function IntervalBar(props: IntervalBarProps) {
  const { label, share, low, high, look } = props;
  const color = cssColor(look.color);
  return (
    <div role="img" aria-label={label} className={styles.scale}>
      <span
        className={styles.interval}
        style={{
          left: percent(low),
          width: percent(high - low),
          background: color,
        }}
      />
      <span
        className={styles.dot}
        style={{ left: percent(share), background: color }}
      />
    </div>
  );
}

/** Without the rounding errors of fractions. */
function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
