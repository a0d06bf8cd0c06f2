import { Text } from '@backstage/ui';
import type {
  Trend,
  TrendPoint,
} from '@thrive/backstage-plugin-surveys-common';
import { Sparkline } from '@thrive/charts';
import { ListTable, Section } from '@thrive/pages';
import { useTrend } from '../../hooks/questions';
import { fullText, scoreOf, scoreText } from '../../hooks/scores';
import { useTexts } from '../../hooks/useTexts';
import { ChangeText } from '../ChangeText/ChangeText';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';

/** How scores went from wave to wave, and which changes are more than noise. */
export function TrendList({ surveyId }: { surveyId: string }) {
  const t = useTexts();
  const { value, error, retry } = useTrend(surveyId);
  const rows = (value?.items ?? []).filter(
    ({ variable }) => variable.score !== 'none',
  );
  // One wave alone goes nowhere.
  const isLine = rows.some(
    ({ points }) =>
      points.filter(({ figure }) => figure.state !== 'hidden').length > 1,
  );
  if (!error && !isLine) return null;
  return (
    <Section title={t('trend.title')} text={t('trend.text')}>
      {error && (
        <ErrorNotice title={t('trend.error')} error={error} onRetry={retry} />
      )}
      <ListTable<Trend['items'][number]>
        label={t('trend.title')}
        rows={value && rows}
        idOf={({ variable }) => variable.id}
        columns={[
          {
            id: 'question',
            label: t('results.question'),
            cell: ({ variable }) => fullText(variable, t),
          },
          {
            id: 'last',
            label: t('trend.last'),
            cell: ({ variable, points }) =>
              scoreText(variable, points[points.length - 1]?.figure, t),
          },
          {
            id: 'change',
            label: t('trend.change'),
            cell: ({ points }) => <Change points={points} />,
          },
          {
            id: 'line',
            label: t('trend.line'),
            cell: ({ variable, points }) => (
              <Sparkline
                label={t('trend.lineOf', { question: fullText(variable, t) })}
                values={points.map(
                  ({ figure }) => scoreOf(variable, figure)?.value,
                )}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

function Change({ points }: { points: readonly TrendPoint[] }) {
  const t = useTexts();
  const [before, point] = [
    points[points.length - 2],
    points[points.length - 1],
  ];
  if (!point?.change) {
    const whyNone = () => {
      if (point && point.figure.state !== 'shown')
        return t(`results.cell.${point.figure.state}`);
      return t(before ? 'trend.hiddenBefore' : 'trend.first');
    };
    return <Text color="secondary">{whyNone()}</Text>;
  }
  return <ChangeText change={point.change} />;
}
