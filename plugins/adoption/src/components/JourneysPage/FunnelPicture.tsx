import type { CSSProperties } from 'react';
import { Card, CardBody, Text } from '@backstage/ui';
import type {
  Funnel,
  FunnelReport,
} from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, cssColor, rankLooks } from '@thrive/charts';
import { language } from '@thrive/locale';
import { duration, percent, points, shareText } from '../../hooks/numbers';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import styles from './JourneysPage.module.css';

export interface FunnelPictureProps {
  funnel: Funnel;
  report: FunnelReport;
}

const MINUTE = 60;

/** How many come to each step, as bars. */
export function FunnelPicture({ funnel, report }: FunnelPictureProps) {
  const t = useTexts();
  const texts = usePictureTexts();
  const { steps, days, complete, minimumGroupSize } = report;
  const least = String(minimumGroupSize);
  const color = {
    '--thrive-share-color': cssColor(rankLooks[2].color),
  } as CSSProperties;
  const first = steps[0].people;
  const cameText = (people: number | undefined) => {
    if (people === undefined) return t('common.tooFew', { least });
    return people === 0
      ? t('journeys.nobody')
      : t(`journeys.came.${funnel.per}`, { count: people });
  };
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={funnel.title}
          unit={t('journeys.unit', {
            counted: t(`journeys.counted.${funnel.per}`),
            days: String(days),
          })}
          definition={t(`journeys.definition.${funnel.order}`, {
            window: duration(funnel.windowDays * 24 * 60 * MINUTE, t),
          })}
          texts={texts}
          fileName="funnel"
          data={{
            columns: [
              { id: 'step', label: t('journeys.step') },
              { id: 'people', label: t('overview.people'), numeric: true },
              ...(['ofFirst', 'ofBefore'] as const).map(id => ({
                id,
                label: t('picture.inPercent', { what: t(`journeys.${id}`) }),
                numeric: true,
              })),
              { id: 'median', label: t('journeys.minutes'), numeric: true },
            ],
            rows: steps.map(step => [
              step.title,
              step.people,
              step.ofFirst && points(step.ofFirst.share),
              step.ofBefore && points(step.ofBefore.share),
              step.medianMinutes,
            ]),
          }}
        >
          <ol className={styles.steps} style={color}>
            {steps.map((step, index) => (
              <li key={index} className={styles.step}>
                <Text weight="bold">{step.title}</Text>
                <span className={styles.track}>
                  <span
                    className={styles.fill}
                    style={{
                      width: `${(step.ofFirst?.share ?? 0) * 100}%`,
                    }}
                  />
                </span>
                <Text variant="body-small">
                  {cameText(step.people)}
                  {step.ofBefore && index > 0 && first !== undefined && (
                    <>
                      {' · '}
                      {t('journeys.went', {
                        share: percent(step.ofBefore.share),
                        low: shareText(step.ofBefore).low,
                        high: shareText(step.ofBefore).high,
                      })}
                    </>
                  )}
                  {step.medianMinutes !== undefined && (
                    <>
                      {' · '}
                      {t('journeys.after', {
                        time: duration(step.medianMinutes * MINUTE, t),
                      })}
                    </>
                  )}
                  {Boolean(step.open) && (
                    <>
                      {' · '}
                      {t('journeys.open', {
                        n: (step.open ?? 0).toLocaleString(language()),
                      })}
                    </>
                  )}
                </Text>
              </li>
            ))}
          </ol>
          {!complete && (
            <Text as="p" variant="body-small" color="secondary">
              {t('journeys.incomplete')}
            </Text>
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
