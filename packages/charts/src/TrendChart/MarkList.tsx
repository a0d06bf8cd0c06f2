import type { TrendMark } from './marks';
import styles from './TrendChart.module.css';

/** The names of what happened, under the picture that it stands on. */
export function MarkList(props: {
  marks: readonly TrendMark[];
  formatDay: (day: string) => string;
}) {
  const { marks, formatDay } = props;
  if (marks.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {marks.map(({ day, label }) => (
        <li key={`${day} ${label}`}>
          <span aria-hidden="true">▾ </span>
          {formatDay(day)}: {label}
        </li>
      ))}
    </ul>
  );
}
