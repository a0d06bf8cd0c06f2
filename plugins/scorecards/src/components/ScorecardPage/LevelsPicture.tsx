import { Card, CardBody, Text } from '@backstage/ui';
import type {
  Scorecard,
  ScorecardSummary,
} from '@thrive/backstage-plugin-scorecards-common';
import { ChartFrame, DistributionBar } from '@thrive/charts';
import { language } from '@thrive/locale';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { levelSegments } from '../Levels/levels';
import styles from './ScorecardPage.module.css';

/** How many entities are at each level. */
export function LevelsPicture(props: {
  scorecard: Scorecard;
  summary: ScorecardSummary;
}) {
  const { scorecard, summary } = props;
  const { averageScore, scored } = summary;
  const t = useTexts();
  const texts = usePictureTexts();
  const segments = levelSegments(
    scorecard,
    summary.levels,
    t,
    levelId => `?level=${encodeURIComponent(levelId)}#entities`,
  );
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('scorecard.levelsTitle')}
          unit={t('scorecard.unit', {
            n: summary.entities.toLocaleString(language()),
          })}
          definition={t('scorecard.levelsDefinition')}
          texts={texts}
          fileName={`${scorecard.id}-levels`}
          data={{
            columns: [
              { id: 'level', label: t('picture.level') },
              { id: 'entities', label: t('picture.entities'), numeric: true },
            ],
            rows: segments.map(({ label, count }) => [label, count]),
          }}
        >
          <DistributionBar
            label={t('scorecard.levelsTitle')}
            segments={segments}
            emptyText={t('card.nothing')}
          />
        </ChartFrame>
        {averageScore !== undefined && scored !== undefined && (
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.below}
          >
            {t('scorecard.averageScore', {
              score: String(Math.round(averageScore)),
              scored: scored.toLocaleString(language()),
            })}
          </Text>
        )}
      </CardBody>
    </Card>
  );
}
