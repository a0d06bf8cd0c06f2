import { Card, CardBody, Text } from '@backstage/ui';
import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, rankLooks, TrendChart } from '@thrive/charts';
import { dayText, language } from '@thrive/locale';
import { points } from '../../hooks/numbers';
import { shareCells, shareColumns } from '../../hooks/shareColumn';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { marksOf } from '../Markers/marksOf';

/** Reach over time: of those who could use the platform then, who did. */
export function ReachTrend({ overview }: { overview: AdoptionOverview }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const { reach, reachTrend, markers } = overview;
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('reach.title')}
          unit={t('reach.unit')}
          definition={t('reach.definition')}
          texts={texts}
          fileName="reach"
          data={{
            columns: [
              { id: 'day', label: t('picture.day') },
              ...shareColumns(t, t('reach.share')),
            ],
            rows: reachTrend.map(({ day, active }) => [
              day,
              ...shareCells(active),
            ]),
          }}
        >
          <TrendChart
            kind="lines"
            label={t('reach.title')}
            dayLabel={t('picture.day')}
            days={reachTrend.map(({ day }) => day)}
            marks={marksOf(markers)}
            series={[
              {
                id: 'share',
                label: t('reach.share'),
                look: rankLooks[3],
                values: reachTrend.map(
                  ({ active }) => active && points(active.share),
                ),
                bounds: reachTrend.map(
                  ({ active }) =>
                    active && {
                      low: points(active.low),
                      high: points(active.high),
                    },
                ),
              },
            ]}
            emptyText={t('reach.empty')}
            unknownText={t('common.notKnown')}
            formatValue={value =>
              t('common.percent', {
                value: Math.round(value).toLocaleString(language()),
              })
            }
          />
          {reach?.otherGroundsSince && (
            <Text as="p" variant="body-small" color="secondary">
              {t('reach.otherGrounds', {
                since: dayText(reach.otherGroundsSince),
              })}
            </Text>
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
