import { Link } from '@backstage/ui';
import { language } from '@thrive/locale';
import { LevelShape } from '../LevelBadge/LevelShape';
import { cssFill, type Look } from '../palette';
import styles from './DistributionBar.module.css';

/** One entry of a legend. @public */
export interface LegendEntry {
  id: string;
  label: string;
  look: Look;
  count?: number;
  /** Where the things that are counted here are listed. Makes the entry a link. */
  href?: string;
}

/**
 * What the colours and shapes of a picture stand for.
 *
 * @public
 */
export function Legend(props: {
  entries: readonly LegendEntry[];
  /** Shows each as the picture fills its area, not by its shape. */
  filled?: boolean;
}) {
  return (
    <ul className={styles.legend}>
      {props.entries.map(({ id, label, look, count, href }) => (
        <li key={id} className={styles.entry}>
          {props.filled ? (
            <span
              aria-hidden="true"
              className={styles.swatch}
              style={{ background: cssFill(look) }}
            />
          ) : (
            <LevelShape look={look} size={12} />
          )}
          {href ? (
            <Link href={href} variant="body-small" color="primary">
              {label}
            </Link>
          ) : (
            label
          )}
          {count !== undefined && (
            <span className={styles.count}>
              {count.toLocaleString(language())}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
