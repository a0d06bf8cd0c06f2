import { Card, CardBody, Text } from '@backstage/ui';
import { dayText } from '@thrive/locale';
import type {
  RetentionTable,
  Share,
} from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, CurveChart, rankLooks } from '@thrive/charts';
import { percent } from '../../hooks/numbers';
import { shareCells, shareColumns } from '../../hooks/shareColumn';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { usePeriodName } from './usePeriodName';

export interface RetentionCurveProps
  extends Pick<RetentionTable, 'grain' | 'returns' | 'brackets'> {
  /** By periods after the first, or by brackets; nothing where it may not be told. */
  points: readonly {
    period: number;
    returned?: Share;
    mostlyHidden?: boolean;
  }[];
  /** When counting began, while people of that time are behind the curve. */
  since?: string;
}

/** The share of people who come back in each period after their first. */
export function RetentionCurve(props: RetentionCurveProps) {
  const { grain, returns, brackets, points, since } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const nameOf = usePeriodName(props);
  const known = points.flatMap(({ period, returned }) =>
    returned && (period > 0 || brackets) ? [{ period, returned }] : [],
  );
  const isHidden = points.some(({ mostlyHidden }) => mostlyHidden);
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('retention.curveTitle')}
          unit={t(
            brackets ? 'retention.unitBracket' : `retention.unit.${grain}`,
          )}
          definition={t(`retention.definition.${returns}`)}
          texts={texts}
          fileName="retention"
          data={{
            columns: [
              {
                id: 'period',
                label: t(brackets ? 'retention.days' : `retention.${grain}`),
              },
              ...shareColumns(t, t('overview.returned')),
            ],
            rows: known.map(({ period, returned }) => [
              brackets ? nameOf(period) : String(period),
              ...shareCells(returned),
            ]),
          }}
        >
          {known.length === 0 ? (
            <Text color="secondary">
              {t(isHidden ? 'retention.curveHidden' : 'retention.curveEmpty')}
            </Text>
          ) : (
            <CurveChart
              label={t('retention.curveTitle')}
              points={known.map(({ period, returned }) => ({
                x: period,
                y: returned.share,
                low: returned.low,
                high: returned.high,
              }))}
              look={rankLooks[2]}
              formatX={nameOf}
              formatY={share => t('common.percent', { value: percent(share) })}
            />
          )}
          {known.length > 0 && isHidden && (
            <Text as="p" variant="body-small" color="secondary">
              {t('retention.curveHidden')}
            </Text>
          )}
          {since && known.length > 0 && (
            <Text as="p" variant="body-small" color="secondary">
              {t('retention.firstCohorts', { since: dayText(since) })}
            </Text>
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
