import { Card, CardBody, Text } from '@backstage/ui';
import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, rankLooks, TrendChart } from '@thrive/charts';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { marksOf } from '../Markers/marksOf';

/** New, returning and resurrected people by week; the dormant ones are in the table. */
export function Lifecycle({ overview }: { overview: AdoptionOverview }) {
  const weeks = overview.lifecycle;
  const t = useTexts();
  const texts = usePictureTexts();
  const series = (['returning', 'resurrected', 'new'] as const).map(
    (id, index) => ({
      id,
      label: t(`overview.${id}`),
      look: rankLooks[3 - index],
      values: weeks.map(week => week[id]),
    }),
  );
  const counted = [
    'active',
    'new',
    'returning',
    'resurrected',
    'dormant',
  ] as const;
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('overview.lifecycleTitle')}
          unit={t('overview.lifecycleUnit')}
          definition={t('overview.lifecycleDefinition')}
          texts={texts}
          fileName="lifecycle"
          data={{
            columns: [
              { id: 'week', label: t('picture.weekOf') },
              ...counted.map(id => ({
                id,
                label: t(`overview.${id}`),
                numeric: true,
              })),
            ],
            rows: weeks.map(week => [
              week.week,
              ...counted.map(id => week[id]),
            ]),
          }}
        >
          {weeks.length === 0 ? (
            <Text color="secondary">{t('overview.lifecycleEmpty')}</Text>
          ) : (
            <TrendChart
              label={t('overview.lifecycleTitle')}
              dayLabel={t('picture.weekOf')}
              days={weeks.map(({ week }) => week)}
              marks={marksOf(overview.markers)}
              series={series}
              emptyText={t('overview.lifecycleEmpty')}
              unknownText={t('common.notKnown')}
            />
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
