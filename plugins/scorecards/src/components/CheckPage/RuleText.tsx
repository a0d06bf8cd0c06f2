import { ruleLines } from './ruleLines';
import styles from '../ScorecardPage/ScorecardPage.module.css';

/** A rule or a filter, written for reading. */
export function RuleText(props: { label: string; rule: unknown }) {
  return (
    // Longer than the screen is wide: scrolled by keyboard too.
    <pre
      className={styles.rule}
      role="group"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
    >
      {ruleLines(props.rule)}
    </pre>
  );
}
