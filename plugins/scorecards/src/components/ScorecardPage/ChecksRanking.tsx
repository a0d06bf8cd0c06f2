import { Card, CardBody, Text } from '@backstage/ui';
import type {
  Scorecard,
  ScorecardSummary,
} from '@thrive/backstage-plugin-scorecards-common';
import { ChartFrame, DistributionBar, Legend } from '@thrive/charts';
import { language } from '@thrive/locale';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { shownLevel } from '../Levels/levels';
import { CheckLink } from '../Levels/ScorecardLink';
import {
  checkStates,
  countOf,
  severityName,
  stateName,
  stateLegend,
  stateSegments,
} from '../StateBadge/states';
import styles from './ScorecardPage.module.css';

/** The checks of a scorecard, the one that most entities fail first. */
export function ChecksRanking(props: {
  scorecard: Scorecard;
  summary: ScorecardSummary;
}) {
  const { scorecard, summary } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  return (
    <Card className={styles.checks}>
      <CardBody>
        <ChartFrame
          title={t('scorecard.checksTitle')}
          unit={t('scorecard.unit', {
            n: summary.entities.toLocaleString(language()),
          })}
          definition={t('check.resultsDefinition')}
          texts={texts}
          fileName={`${scorecard.id}-checks`}
          data={{
            columns: [
              { id: 'check', label: t('filters.check') },
              ...checkStates.map(state => ({
                id: state,
                label: stateName(state, t),
                numeric: true,
              })),
            ],
            rows: summary.checks.map(({ title, counts }) => [
              title,
              ...checkStates.map(state => countOf(counts, state)),
            ]),
          }}
        >
          {summary.checks.length === 0 && (
            <Text color="secondary">{t('scorecard.checksEmpty')}</Text>
          )}
          <Legend entries={stateLegend(t)} />
          <ul className={styles.rows}>
            {summary.checks.map(check => (
              <li key={check.checkId} className={styles.row}>
                <span className={styles.rowName}>
                  <CheckLink id={check.checkId} title={check.title} />
                  <Text variant="body-x-small" color="secondary">
                    {[
                      t('scorecard.failing', { count: check.counts.fail }),
                      check.levelId &&
                        shownLevel(scorecard, check.levelId, t).name,
                      t('severity.label', {
                        severity: severityName(check.severity, t),
                      }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </span>
                <DistributionBar
                  size="thin"
                  legend={false}
                  label={t('scorecard.checkCounts', { check: check.title })}
                  segments={stateSegments(check.counts, t)}
                  emptyText={t('card.nothing')}
                />
              </li>
            ))}
          </ul>
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
