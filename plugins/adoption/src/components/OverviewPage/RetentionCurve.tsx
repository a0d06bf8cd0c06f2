import type { CSSProperties } from 'react';
import { Card, CardBody, Text } from '@backstage/ui';
import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, cssColor, rankLooks } from '@thrive/charts';
import { percent, shareText } from '../../hooks/numbers';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import styles from './OverviewPage.module.css';

/** The share of people who come back in each week after their first. */
export function RetentionCurve({ overview }: { overview: AdoptionOverview }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const known = overview.retention.flatMap(({ week, returned }) =>
    returned && week > 0 ? [{ week, returned }] : [],
  );
  const columns = [
    { id: 'week', label: t('picture.week') },
    { id: 'returned', label: t('overview.returned'), numeric: true },
    { id: 'interval', label: t('overview.between'), numeric: true },
    { id: 'people', label: t('overview.people'), numeric: true },
  ];
  const color = {
    '--thrive-share-color': cssColor(rankLooks[2].color),
  } as CSSProperties;
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('overview.retentionTitle')}
          unit={t('overview.retentionUnit')}
          definition={t('overview.retentionDefinition')}
          texts={texts}
          fileName="retention"
          data={{
            columns,
            rows: known.map(({ week, returned }) => {
              const { value, low, high } = shareText(returned);
              return [week, value, `${low}-${high}`, returned.n];
            }),
          }}
        >
          {known.length === 0 ? (
            <Text color="secondary">{t('overview.retentionEmpty')}</Text>
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
                {known.map(({ week, returned }) => {
                  const { value, low, high } = shareText(returned);
                  return (
                    <tr key={week}>
                      <th scope="row">{week}</th>
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
