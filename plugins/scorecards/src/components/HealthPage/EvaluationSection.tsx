import { Alert, Text } from '@backstage/ui';
import type { ScorecardsHealth } from '@thrive/backstage-plugin-scorecards-common';
import { ago, language } from '@thrive/locale';
import { Section } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import styles from './HealthPage.module.css';

/** How far the engine is with its own work. */
export function EvaluationSection(props: {
  evaluation: ScorecardsHealth['evaluation'];
}) {
  const {
    entities,
    pending,
    lastPassAt,
    lastPassSeconds,
    lastPassEntities,
    message,
  } = props.evaluation;
  const t = useTexts();
  const counts = [
    t('health.evaluated', { count: entities }),
    pending === 0
      ? t('health.nothingPending')
      : t('health.pending', { count: pending }),
  ];
  return (
    <Section title={t('health.evaluation')}>
      {message && (
        <Alert
          status="danger"
          icon
          title={t('health.evaluationFailed')}
          description={message}
        />
      )}
      <Text as="p" className={styles.flat}>
        {counts.join(' · ')}
      </Text>
      <Text as="p" color="secondary" className={styles.flat}>
        {lastPassAt
          ? t('health.lastPass', {
              when: ago(lastPassAt),
              entities: (lastPassEntities ?? 0).toLocaleString(language()),
              seconds: (lastPassSeconds ?? 0).toLocaleString(language(), {
                maximumFractionDigits: 1,
              }),
            })
          : t('health.noPass')}
      </Text>
    </Section>
  );
}
