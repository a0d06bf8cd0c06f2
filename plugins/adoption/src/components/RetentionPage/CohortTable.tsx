import type { CSSProperties } from 'react';
import { Card, CardBody, VisuallyHidden } from '@backstage/ui';
import type { RetentionTable } from '@thrive/backstage-plugin-adoption-common';
import { cssColor, DownloadButton, shadeColor } from '@thrive/charts';
import { Section } from '@thrive/pages';
import { dayText, language, shortDayText } from '@thrive/locale';
import { percent, points } from '../../hooks/numbers';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { usePeriodName } from '../RetentionCurve/usePeriodName';
import styles from './CohortTable.module.css';

/** How strong the shade of a cell is at 100 %, so that its number stays readable. */
const DARKEST = 45;

/** Cohorts down, periods across, shaded by the share that came back. */
export function CohortTable({ table }: { table: RetentionTable }) {
  const { rows, overall, brackets, minimumGroupSize } = table;
  const t = useTexts();
  const texts = usePictureTexts();
  const nameOf = usePeriodName(table);
  const least = String(minimumGroupSize);
  const periods = overall.map(({ period }) => period);
  const shade = {
    '--thrive-shade': cssColor(shadeColor),
  } as CSSProperties;
  return (
    <Section
      title={t('retention.table')}
      text={t(
        table.brackets ? 'retention.bracketText' : 'retention.tableText',
        { least },
      )}
      actions={
        <DownloadButton
          label={texts.download}
          of={t('retention.table')}
          fileName="retention-cohorts"
          data={{
            columns: [
              { id: 'cohort', label: t('retention.cohort') },
              { id: 'size', label: t('retention.size'), numeric: true },
              ...periods.map(period => ({
                id: String(period),
                label: t('picture.inPercent', { what: nameOf(period) }),
                numeric: true,
              })),
            ],
            rows: rows.map(({ start, size, cells }) => [
              start,
              size ?? t('common.tooFew', { least }),
              ...cells.map(({ complete, share }) => {
                if (!complete) return t('retention.notOver');
                if (size === 0) return undefined;
                return share === undefined
                  ? t('retention.tooFew')
                  : points(share);
              }),
            ]),
          }}
        />
      }
    >
      <Card>
        <CardBody>
          <div
            className={styles.scroll}
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
            tabIndex={0}
            role="group"
            aria-label={t('retention.table')}
          >
            <table className={styles.table} style={shade}>
              <thead>
                <tr>
                  <th scope="col">{t('retention.cohort')}</th>
                  <th scope="col">{t('retention.size')}</th>
                  {periods.map(period => (
                    <th key={period} scope="col">
                      {brackets ? (
                        nameOf(period)
                      ) : (
                        <>
                          <VisuallyHidden>{nameOf(period)}</VisuallyHidden>
                          <span aria-hidden="true">{period}</span>
                        </>
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ start, size, cells }) => (
                  <tr key={start}>
                    <th scope="row">
                      <span className={styles.wide}>{dayText(start)}</span>
                      <span className={styles.narrow}>
                        {shortDayText(start)}
                      </span>
                    </th>
                    <td className={styles.size}>
                      {size?.toLocaleString(language()) ?? (
                        <>
                          <span aria-hidden="true">{`< ${least}`}</span>
                          <VisuallyHidden>
                            {t('common.tooFew', { least })}
                          </VisuallyHidden>
                        </>
                      )}
                    </td>
                    {cells.map((cell, period) => (
                      <Cell key={period} {...cell} empty={size === 0} />
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('retention.all')}</th>
                  <td />
                  {overall.map(({ period, returned }) => (
                    <td key={period}>
                      {returned ? percent(returned.share) : '–'}
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </div>
        </CardBody>
      </Card>
    </Section>
  );
}

function Cell(props: { complete: boolean; share?: number; empty: boolean }) {
  const { complete, share, empty } = props;
  const t = useTexts();
  if (!complete) {
    return (
      <td className={styles.open}>
        <VisuallyHidden>{t('retention.notOver')}</VisuallyHidden>
      </td>
    );
  }
  if (share === undefined) {
    return (
      <td>
        <span aria-hidden="true">–</span>
        {!empty && <VisuallyHidden>{t('retention.tooFew')}</VisuallyHidden>}
      </td>
    );
  }
  const strength = `${Math.round(share * DARKEST)}%`;
  return (
    <td
      style={{
        background: `color-mix(in srgb, var(--thrive-shade) ${strength}, transparent)`,
      }}
    >
      {percent(share)}
    </td>
  );
}
