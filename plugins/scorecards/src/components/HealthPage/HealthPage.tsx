import { Container, Text } from '@backstage/ui';
import type { ScorecardsHealth } from '@thrive/backstage-plugin-scorecards-common';
import { PageTop, Placeholder } from '@thrive/pages';
import { isRunning, useHealth } from '../../hooks/useHealth';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { DefinitionsHealthSection } from './DefinitionsHealthSection';
import { EvaluationSection } from './EvaluationSection';
import { SourcesSection } from './SourcesSection';
import styles from './HealthPage.module.css';

/** Can the numbers be trusted? */
export function HealthPage() {
  const t = useTexts();
  const { value, error, running, retry } = useHealth();
  return (
    <>
      <PageTop
        title={t('health.title')}
        answer={value && answerOf(value, t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('health.error')}
            stillWorks={t('health.errorStillWorks')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && (
          <div className={styles.skeleton}>
            <Placeholder height={120} />
            <Placeholder height={240} />
          </div>
        )}
        {value && (
          <>
            {running && (
              <Text as="p" role="status" variant="body-small" color="secondary">
                {t('health.refreshing')}
              </Text>
            )}
            <DefinitionsHealthSection
              definitions={value.definitions}
              onChanged={retry}
            />
            <SourcesSection sources={value.sources} onChanged={retry} />
            <EvaluationSection evaluation={value.evaluation} />
          </>
        )}
      </Container>
    </>
  );
}

function answerOf(health: ScorecardsHealth, t: Texts): string {
  const broken = health.definitions.problems.length;
  const failing = health.sources.filter(
    ({ status }) => status === 'failing' || status === 'degraded',
  ).length;
  const reasons: string[] = [];
  if (broken > 0) {
    reasons.push(t('health.definitionsBroken', { count: broken }));
  }
  if (failing > 0) {
    reasons.push(t('health.sourcesFailing', { count: failing }));
  }
  if (health.evaluation.message) {
    reasons.push(t('health.evaluationFailed'));
  }
  if (reasons.length > 0) {
    return [t('health.answerNo'), ...reasons].join(' ');
  }
  return isRunning(health) ? t('health.answerWorking') : t('health.answerYes');
}
