import { Card, CardBody } from '@backstage/ui';
import type { SearchReport } from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, rankLooks, stateColors, TrendChart } from '@thrive/charts';
import { language } from '@thrive/locale';
import { points } from '../../hooks/numbers';
import { useMarkers } from '../../hooks/questions';
import { shareCells, shareColumns } from '../../hooks/shareColumn';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { marksOf } from '../Markers/marksOf';

/** How searching goes by week, also in weeks whose single events are gone. */
export function SearchTrend({ weeks }: { weeks: SearchReport['weeks'] }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const markers = useMarkers().value?.items ?? [];
  const looks = {
    opened: rankLooks[2],
    withoutResult: { ...rankLooks[0], color: stateColors.fail },
  };
  return (
    <Card style={{ marginBlockStart: 'var(--bui-space-4)' }}>
      <CardBody>
        <ChartFrame
          title={t('search.trend')}
          unit={t('search.trendUnit')}
          definition={t('search.trendDefinition')}
          texts={texts}
          fileName="searching-by-week"
          data={{
            columns: [
              { id: 'week', label: t('picture.weekOf') },
              { id: 'searches', label: t('search.searches'), numeric: true },
              ...(['withoutResult', 'opened'] as const).flatMap(part =>
                shareColumns(t, t(`search.${part}`)).map(column => ({
                  ...column,
                  id: `${part}-${column.id}`,
                  label:
                    column.id === 'share'
                      ? column.label
                      : `${t(`search.${part}`)}: ${column.label}`,
                })),
              ),
            ],
            rows: weeks.map(({ week, searches, withoutResult, opened }) => [
              week,
              searches,
              ...shareCells(withoutResult),
              ...shareCells(opened),
            ]),
          }}
        >
          <TrendChart
            kind="lines"
            label={t('search.trend')}
            dayLabel={t('picture.weekOf')}
            days={weeks.map(({ week }) => week)}
            marks={marksOf(markers)}
            series={(['withoutResult', 'opened'] as const).map(part => ({
              id: part,
              label: t(`search.${part}`),
              look: looks[part],
              values: weeks.map(week => {
                const share = week[part];
                return share && points(share.share);
              }),
            }))}
            emptyText={t('search.emptyText')}
            unknownText={t('common.notKnown')}
            formatValue={value =>
              t('common.percent', {
                value: Math.round(value).toLocaleString(language()),
              })
            }
          />
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
