import { Button, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { OwnAnswers } from '@thrive/backstage-plugin-surveys-common';
import { Section } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { useAttempt } from '../../hooks/useAttempt';
import { useTexts } from '../../hooks/useTexts';
import styles from './MinePage.module.css';

/** Surveys that one never wants to be asked for again, unless one does. */
export function Declined(props: {
  surveys: OwnAnswers['declined'];
  onChange: () => void;
}) {
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const undo = async (surveyId: string) => {
    const isDone = await attempt(() => api.undoDismissal(surveyId), {
      done: t('mine.undone'),
      failed: t('mine.undoFailed'),
    });
    if (isDone) props.onChange();
  };
  return (
    <Section title={t('mine.declined')} text={t('mine.declinedText')}>
      <ul className={styles.declined}>
        {props.surveys.map(({ surveyId, title }) => (
          <li key={surveyId}>
            <Text>{title}</Text>
            <Button
              size="small"
              variant="secondary"
              aria-label={t('mine.undoOf', { title })}
              onPress={() => undo(surveyId)}
            >
              {t('mine.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
