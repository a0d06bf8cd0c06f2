import { Text } from '@backstage/ui';
import type {
  ReleasedFigure,
  ResultVariable,
} from '@thrive/backstage-plugin-surveys-common';
import { cssColor, shadeColor } from '@thrive/charts';
import { sharesOf, valueText } from '../../hooks/scores';
import { useTexts } from '../../hooks/useTexts';
import styles from './ResultsPage.module.css';

/** How answers are spread over a scale or options: a bar each, with its number. */
export function Distribution(props: {
  variable: ResultVariable;
  figure: ReleasedFigure;
}) {
  const { variable, figure } = props;
  const t = useTexts();
  const shares = sharesOf(variable, figure);
  if (shares.length === 0) return null;
  return (
    <dl className={styles.bars}>
      {shares.map(({ value, percent }) => (
        <div key={value} style={{ display: 'contents' }}>
          <dt>
            <Text variant="body-small">{valueText(variable, value, t)}</Text>
          </dt>
          <dd style={{ margin: 0 }} aria-hidden="true">
            <div
              className={styles.bar}
              style={{
                width: `${percent}%`,
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
