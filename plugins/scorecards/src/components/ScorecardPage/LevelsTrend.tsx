import { Card, CardBody, Text } from '@backstage/ui';
import type { Scorecard } from '@thrive/backstage-plugin-scorecards-common';
import { ChartFrame, TrendChart } from '@thrive/charts';
import { dayText, language } from '@thrive/locale';
import { Placeholder } from '@thrive/pages';
import { useTrend } from '../../hooks/questions';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { countAt, shownLevels } from '../Levels/levels';

/** How the levels changed over the days. */
export function LevelsTrend(props: { scorecard: Scorecard; group?: string }) {
  const { scorecard, group } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const { value, error, retry } = useTrend(scorecard.id, group);
  if (error) {
    return (
      <ErrorNotice
        title={t('scorecard.trendTitle')}
        stillWorks={t('scorecard.errorStillWorks')}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (!value) {
    return <Placeholder height={320} />;
  }
  const { points, withheld } = value;
  const series = shownLevels(scorecard, t)
    .map(level => ({
      id: level.id,
      label: level.name,
      look: level.look,
      values: points.map(point => countAt(point.levels, level.id)),
    }))
    .filter(
      ({ id, values }) =>
        id !== 'not-applicable' || values.some(count => count > 0),
    );
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('scorecard.trendTitle')}
          unit={t('scorecard.unit', {
            n: (points[points.length - 1]?.entities ?? 0).toLocaleString(
              language(),
            ),
          })}
          definition={t('scorecard.trendDefinition')}
          texts={texts}
          fileName={`${scorecard.id}-trend`}
          data={{
            columns: [
              { id: 'day', label: t('picture.date') },
              ...series.map(({ id, label }) => ({ id, label, numeric: true })),
            ],
            rows: points.map((point, day) => [
              point.day,
              ...series.map(({ values }) => values[day]),
            ]),
          }}
        >
          {withheld ? (
            <Text color="secondary">{withheld}</Text>
          ) : (
            <TrendChart
              label={t('scorecard.trendTitle')}
              dayLabel={t('picture.day')}
              days={points.map(({ day }) => day)}
              series={series}
              emptyText={t('scorecard.trendEmpty')}
              unknownText={t('common.notKnown')}
              formatDay={dayText}
            />
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
