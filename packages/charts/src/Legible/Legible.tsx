import type { ReactNode } from 'react';
import styles from './Legible.module.css';

/**
 * Brings the theme's secondary text to AA contrast on cards: Backstage's dark
 * theme has 4.0:1 there. Works with any theme, as it mixes the theme's own colours.
 *
 * @public
 */
export function Legible(props: { children: ReactNode }) {
  return (
    <div className={styles.measure}>
      <div className={styles.apply}>{props.children}</div>
    </div>
  );
}
