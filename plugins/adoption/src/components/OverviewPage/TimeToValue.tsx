import { Card, CardBody, Text } from '@backstage/ui';
import type { TimeToValue as Times } from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, rankLooks, StepChart } from '@thrive/charts';
import { dayText, language } from '@thrive/locale';
import { duration, percent, points, shareText } from '../../hooks/numbers';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { shareColumns } from '../../hooks/shareColumn';
import { type Texts, useTexts } from '../../hooks/useTexts';
import styles from './OverviewPage.module.css';

const HOUR = 3600;

/** How long it takes a newcomer to get something out of the platform. */
export function TimeToValue(props: {
  times: Times;
  /** When counting began, while people of that time are among the newcomers. */
  since?: string;
}) {
  const { times, since } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const { people, reached, median, upperQuartile } = times;
  const { activated, activatedWithinDays } = times;
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('value.title')}
          unit={
            people === undefined
              ? t('value.unitUnknown')
              : t('value.unit', { n: people.toLocaleString(language()) })
          }
          definition={t('value.definition')}
          texts={texts}
          fileName="time-to-first-value"
          data={{
            columns: [
              { id: 'days', label: t('value.days'), numeric: true },
              ...shareColumns(t, t('value.share')),
            ],
            rows: times.curve.map(({ days, share, low, high }) => [
              days,
              points(share),
              points(low),
              points(high),
              people,
            ]),
          }}
        >
          {reached === 0 ? (
            <Text color="secondary">{t('value.none')}</Text>
          ) : (
            <>
              <StepChart
                label={t('value.title')}
                points={times.curve.map(({ days, share, ...bounds }) => ({
                  x: days,
                  y: share,
                  ...bounds,
                }))}
                look={rankLooks[2]}
                formatX={days => t('value.day', { days: String(days) })}
                formatY={share =>
                  t('common.percent', { value: percent(share) })
                }
              />
              <Text
                as="p"
                variant="body-small"
                color="secondary"
                className={styles.note}
              >
                {median ? medianText(median, t) : t('value.noMedian')}{' '}
                {upperQuartile &&
                  t('value.quartile', {
                    time: duration(upperQuartile.hours * HOUR, t),
                  })}{' '}
                {activated &&
                  t('value.activated', {
                    share: shareText(activated).value,
                    low: shareText(activated).low,
                    high: shareText(activated).high,
                    days: String(activatedWithinDays),
                    n: activated.n.toLocaleString(language()),
                  })}{' '}
                {since && t('value.firstPeople', { since: dayText(since) })}
              </Text>
            </>
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}

/** The median with its interval, which may be open to the right. */
function medianText(
  { hours, low, high }: NonNullable<Times['median']>,
  t: Texts,
): string {
  const time = duration(hours * HOUR, t);
  if (low === undefined) return t('value.median', { time });
  return high === undefined
    ? t('value.medianFrom', { time, low: duration(low * HOUR, t) })
    : t('value.medianBetween', {
        time,
        low: duration(low * HOUR, t),
        high: duration(high * HOUR, t),
      });
}
