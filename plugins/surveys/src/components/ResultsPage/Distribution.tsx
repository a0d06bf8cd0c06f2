import { Text } from '@backstage/ui';
import type {
  ReleasedFigure,
  ResultVariable,
} from '@thrive/backstage-plugin-surveys-common';
import { cssColor, shadeColor } from '@thrive/charts';
import styles from './ResultsPage.module.css';

/** How answers are spread over a scale or options: a bar each, with its number. */
export function Distribution(props: {
  variable: ResultVariable;
  figure: ReleasedFigure;
}) {
  const { variable, figure } = props;
  if (!figure.distribution || variable.max - variable.min < 2) return null;
  const most = Math.max(
    ...figure.distribution.map(({ percent }) => percent),
    1,
  );
  return (
    <dl className={styles.bars}>
      {figure.distribution.map(({ value, percent }) => (
        <div key={value} style={{ display: 'contents' }}>
          <dt>
            <Text variant="body-small">{nameOf(variable, value)}</Text>
          </dt>
          <dd style={{ margin: 0 }} aria-hidden="true">
            <div
              className={styles.bar}
              style={{
                width: `${Math.round((100 * percent) / most)}%`,
                background: cssColor(shadeColor),
              }}
            />
          </dd>
          <dd style={{ margin: 0 }}>
            <Text variant="body-small">{percent} %</Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function nameOf({ labels, score }: ResultVariable, value: number): string {
  const label = labels?.[String(value)];
  if (label === undefined) return String(value);
  return score === 'none' ? label : `${value} · ${label}`;
}
