import { Card, CardBody, Text } from '@backstage/ui';
import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, rankLooks, TrendChart } from '@thrive/charts';
import { language } from '@thrive/locale';
import { shareText } from '../../hooks/numbers';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { marksOf } from '../Markers/marksOf';
import styles from './OverviewPage.module.css';

/** Told apart also where they are small. */
const SHAPES = {
  monthly: 'circle',
  weekly: 'square',
  daily: 'triangle',
} as const;

/** Daily, weekly and monthly actives over time. */
export function ActivePeople({ overview }: { overview: AdoptionOverview }) {
  const { days, timeZone, stickiness, weeklyStickiness } = overview;
  const t = useTexts();
  const texts = usePictureTexts();
  const series = (['monthly', 'weekly', 'daily'] as const).map((id, index) => ({
    id,
    label: t(`overview.${id}`),
    look: { ...rankLooks[3 - index], shape: SHAPES[id] },
    values: days.map(day => day[id]),
  }));
  return (
    <Card className={styles.wide}>
      <CardBody>
        <ChartFrame
          title={t('overview.activeTitle')}
          unit={t('overview.activeUnit', { zone: timeZone })}
          definition={t('overview.activeDefinition')}
          texts={texts}
          fileName="active-people"
          data={{
            columns: [
              { id: 'day', label: t('picture.day') },
              ...series.map(({ id, label }) => ({ id, label, numeric: true })),
            ],
            rows: days.map((point, index) => [
              point.day,
              ...series.map(({ values }) => values[index]),
            ]),
          }}
        >
          <TrendChart
            kind="lines"
            label={t('overview.activeTitle')}
            dayLabel={t('picture.day')}
            days={days.map(({ day }) => day)}
            marks={marksOf(overview.markers)}
            series={series}
            emptyText={t('overview.emptyText')}
            unknownText={t('common.notKnown')}
          />
          {stickiness && weeklyStickiness && (
            <Text
              as="p"
              variant="body-small"
              color="secondary"
              className={styles.note}
            >
              {t('overview.sticky', {
                weekly: shareText(weeklyStickiness).value,
                weeklyLow: shareText(weeklyStickiness).low,
                weeklyHigh: shareText(weeklyStickiness).high,
                daily: shareText(stickiness).value,
                dailyLow: shareText(stickiness).low,
                dailyHigh: shareText(stickiness).high,
                n: stickiness.n.toLocaleString(language()),
              })}
            </Text>
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
