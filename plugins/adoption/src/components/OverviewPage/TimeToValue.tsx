import { Card, CardBody, Text } from '@backstage/ui';
import type { TimeToValue as Times } from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, rankLooks, StepChart } from '@thrive/charts';
import { duration, percent, shareText } from '../../hooks/numbers';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import styles from './OverviewPage.module.css';

const HOUR = 3600;

/** How long it takes a newcomer to get something out of the platform. */
export function TimeToValue({ times }: { times: Times }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const { people, reached, medianHours, activated, activatedWithinDays } =
    times;
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('value.title')}
          unit={
            people === undefined
              ? t('value.unitUnknown')
              : t('value.unit', { n: people.toLocaleString() })
          }
          definition={t('value.definition')}
          texts={texts}
          fileName="time-to-first-value"
          data={{
            columns: [
              { id: 'days', label: t('value.days'), numeric: true },
              { id: 'share', label: t('value.share'), numeric: true },
            ],
            rows: times.curve.map(({ days, share }) => [days, share]),
          }}
        >
          {reached === 0 ? (
            <Text color="secondary">{t('value.none')}</Text>
          ) : (
            <>
              <StepChart
                label={t('value.title')}
                points={times.curve.map(({ days, share }) => ({
                  x: days,
                  y: share,
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
                {medianHours === undefined
                  ? t('value.noMedian')
                  : t('value.median', {
                      time: duration(medianHours * HOUR, t),
                    })}{' '}
                {activated &&
                  t('value.activated', {
                    share: shareText(activated).value,
                    low: shareText(activated).low,
                    high: shareText(activated).high,
                    days: String(activatedWithinDays),
                    n: activated.n.toLocaleString(),
                  })}
              </Text>
            </>
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
