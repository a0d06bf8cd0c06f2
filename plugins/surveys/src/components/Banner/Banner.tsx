import { Button, ButtonLink, Text } from '@backstage/ui';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { useAsking, type AskingProps } from '../../hooks/useAsking';
import styles from './Banner.module.css';

/** A line across the end of the page that leads to a survey. */
export function Banner(props: AskingProps) {
  const { survey, onDone } = props;
  const t = useTexts();
  const routes = useSurveyRoutes();
  const leave = useAsking(props, true);
  return (
    <section
      aria-label={t('prompt.label', { title: survey.title })}
      className={styles.banner}
    >
      <div className={styles.words}>
        <Text as="p" weight="bold" className={styles.line}>
          {survey.title}
        </Text>
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.line}
        >
          {t('surveys.questions', { count: survey.questions })} ·{' '}
          {t(`promise.${survey.mode}.line`)}
        </Text>
      </div>
      <div className={styles.choices}>
        <ButtonLink
          size="small"
          href={routes.answer(survey.waveId)}
          onPress={onDone}
        >
          {t('surveys.answer')}
        </ButtonLink>
        <Button size="small" variant="tertiary" onPress={() => leave(false)}>
          {t('prompt.notNow')}
        </Button>
        <Button size="small" variant="tertiary" onPress={() => leave(true)}>
          {t('prompt.never')}
        </Button>
      </div>
    </section>
  );
}
