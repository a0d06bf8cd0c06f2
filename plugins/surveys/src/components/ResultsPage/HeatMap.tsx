import { Text } from '@backstage/ui';
import type {
  ReleasedFigure,
  ResultCell,
  Results,
  ResultVariable,
} from '@thrive/backstage-plugin-surveys-common';
import { language } from '@thrive/locale';
import { fullText, heightOf, scoreOf, scoreText } from '../../hooks/scores';
import { useTexts } from '../../hooks/useTexts';
import styles from './ResultsPage.module.css';

/** Scores by part of the people: a real table, shaded; what is hidden is plainly hidden. */
export function HeatMap({ results }: { results: Results }) {
  const t = useTexts();
  const variables = results.variables.filter(
    ({ score, id }) => score !== 'none' && !id.endsWith('.target'),
  );
  const rows: ResultCell[] = [
    { ...results.everybody, title: t('results.everybodyRow') },
    // In the order of their names: parts of the people are not ranked.
    ...[...results.cells].sort((a, b) =>
      (a.title ?? a.id).localeCompare(b.title ?? b.id),
    ),
  ];
  return (
    <div
      className={styles.scroll}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways has to scroll by keyboard
      tabIndex={0}
      role="region"
      aria-label={t('results.table')}
    >
      <table className={styles.map}>
        <thead>
          <tr>
            <th scope="col">{t('results.part')}</th>
            <th scope="col">{t('survey.responseRate')}</th>
            {variables.map(variable => (
              <th key={variable.id} scope="col">
                {fullText(variable, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{row.title || row.id}</th>
              <td
                data-label={t('survey.responseRate')}
                className={row.responseRate === undefined ? styles.hidden : ''}
              >
                {row.responseRate === undefined
                  ? t('results.cell.hidden')
                  : `${row.responseRate} %`}
              </td>
              {variables.map(variable => (
                <MapCell
                  key={variable.id}
                  variable={variable}
                  figure={row.figures[variable.id]}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MapCell(props: {
  variable: ResultVariable;
  figure: ReleasedFigure | undefined;
}) {
  const { variable, figure } = props;
  const t = useTexts();
  const score = scoreOf(variable, figure);
  if (!score) {
    return (
      <td
        className={`${styles.cell} ${styles.hidden}`}
        data-label={fullText(variable, t)}
      >
        <Text variant="body-small" color="secondary">
          {t(`results.cell.${figure?.state ?? 'hidden'}`)}
        </Text>
      </td>
    );
  }
  return (
    <td
      className={styles.cell}
      data-label={fullText(variable, t)}
      title={scoreText(variable, figure, t)}
      style={{
        // One hue, paler for less: a part of the people is nothing to be red about.
        background: `color-mix(in srgb, light-dark(#2f62a3, #2f74d0) ${Math.round(
          8 + heightOf(variable, score.value) * 42,
        )}%, transparent)`,
      }}
    >
      {score.value.toLocaleString(language())}
    </td>
  );
}
