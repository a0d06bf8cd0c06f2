import { Card, CardBody, Text } from '@backstage/ui';
import type {
  AdoptionOverview,
  LifecycleWeek,
} from '@thrive/backstage-plugin-adoption-common';
import {
  type BarSeries,
  ChartFrame,
  DivergingBars,
  namedLooks,
  rankLooks,
} from '@thrive/charts';
import { dayText, language, shortDayText } from '@thrive/locale';
import { marksOf } from '../Markers/marksOf';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';

/** New, returning and resurrected people by week, and below the line those who stayed away. */
export function Lifecycle(props: {
  overview: AdoptionOverview;
  /** When counting began, where that is to be said. */
  since?: string;
}) {
  const { overview, since } = props;
  const weeks = overview.lifecycle;
  const t = useTexts();
  const texts = usePictureTexts();
  const all: BarSeries[] = [
    ...(['returning', 'resurrected', 'new'] as const).map((id, index) => ({
      id,
      label: t(`overview.${id}`),
      look: rankLooks[3 - index],
      values: weeks.map(week => week[id]),
    })),
    {
      id: 'untold',
      label: t('overview.untold'),
      look: namedLooks['not-applicable'],
      values: weeks.map(untoldOf),
    },
    {
      id: 'dormant',
      label: t('overview.dormant'),
      look: namedLooks.none,
      values: weeks.map(({ dormant }) => dormant),
      below: true,
    },
  ];
  // The legend names what the picture has.
  const series = all.filter(({ values }) => values.some(Boolean));
  const ratio = weeks[weeks.length - 1]?.quickRatio;
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
              {
                id: 'quickRatio',
                label: t('overview.quickRatio'),
                numeric: true,
              },
            ],
            rows: weeks.map(week => [
              week.week,
              ...counted.map(id => week[id]),
              week.quickRatio === undefined
                ? undefined
                : rounded(week.quickRatio),
            ]),
          }}
        >
          {weeks.length === 0 ? (
            <Text color="secondary">{t('overview.lifecycleEmpty')}</Text>
          ) : (
            <>
              <DivergingBars
                label={t('overview.lifecycleTitle')}
                bars={weeks.map(({ week }) => shortDayText(week))}
                days={weeks.map(({ week }) => week)}
                marks={marksOf(overview.markers)}
                series={series}
              />
              {since && isShown(since, weeks) && (
                <Text as="p" variant="body-small" color="secondary">
                  {t('overview.firstWeeks', { since: dayText(since) })}
                </Text>
              )}
              <Text as="p" variant="body-small" color="secondary">
                {ratio === undefined
                  ? t('overview.quickRatioUnknown')
                  : t('overview.quickRatioText', {
                      value: rounded(ratio).toLocaleString(language()),
                    })}
              </Text>
            </>
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}

const DAY = 86_400_000;

/** Whether counting began in one of the weeks that are shown. */
function isShown(since: string, [first]: readonly LifecycleWeek[]): boolean {
  return Date.parse(since) > Date.parse(first.week) - 7 * DAY;
}

/** Active people of whom it may not be told where they come from. */
function untoldOf(week: LifecycleWeek): number | undefined {
  const { active, returning = 0, resurrected = 0 } = week;
  return active === undefined
    ? undefined
    : active - returning - resurrected - (week.new ?? 0);
}

function rounded(ratio: number): number {
  return Math.round(ratio * 10) / 10;
}
