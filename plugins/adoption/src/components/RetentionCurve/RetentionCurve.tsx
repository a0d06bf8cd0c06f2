import type { CSSProperties } from 'react';
import { Card, CardBody, Text } from '@backstage/ui';
import type {
  RetentionTable,
  Share,
} from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, cssColor, rankLooks } from '@thrive/charts';
import { percent, shareText } from '../../hooks/numbers';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import styles from './RetentionCurve.module.css';

export interface RetentionCurveProps {
  grain: RetentionTable['grain'];
  /** When someone counts as back. */
  returns: RetentionTable['returns'];
  /** By periods after the first; nothing where it may not be told. */
  points: readonly { period: number; returned?: Share }[];
  className?: string;
}

/** The share of people who come back in each period after their first. */
export function RetentionCurve(props: RetentionCurveProps) {
  const { grain, returns, points, className } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const known = points.flatMap(({ period, returned }) =>
    returned && period > 0 ? [{ period, returned }] : [],
  );
  const columns = [
    { id: 'period', label: t(`retention.${grain}`) },
    { id: 'returned', label: t('overview.returned'), numeric: true },
    { id: 'interval', label: t('overview.between'), numeric: true },
    { id: 'people', label: t('overview.people'), numeric: true },
  ];
  const color = {
    '--thrive-share-color': cssColor(rankLooks[2].color),
  } as CSSProperties;
  return (
    <Card className={className}>
      <CardBody>
        <ChartFrame
          title={t('retention.curveTitle')}
          unit={t(`retention.unit.${grain}`)}
          definition={t(`retention.definition.${returns}`)}
          texts={texts}
          fileName="retention"
          data={{
            columns,
            rows: known.map(({ period, returned }) => {
              const { value, low, high } = shareText(returned);
              return [period, value, `${low}-${high}`, returned.n];
            }),
          }}
        >
          {known.length === 0 ? (
            <Text color="secondary">{t('retention.curveEmpty')}</Text>
          ) : (
            <table className={styles.table} style={color}>
              <thead>
                <tr>
                  {columns.map(({ id, label }) => (
                    <th key={id} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {known.map(({ period, returned }) => {
                  const { value, low, high } = shareText(returned);
                  return (
                    <tr key={period}>
                      <th scope="row">{period}</th>
                      <td>
                        {t('common.percent', { value })}
                        <span
                          className={styles.bar}
                          style={{ width: `${percent(returned.share)}%` }}
                        />
                      </td>
                      <td>{t('common.interval', { low, high })}</td>
                      <td>{returned.n.toLocaleString()}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
