import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  Button,
  ButtonLink,
  Card,
  CardBody,
  Container,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import { RiSurveyLine } from '@remixicon/react';
import {
  DEFAULT_LANGUAGE,
  localize,
  type OwnAnswers,
  type SurveySummary,
  type SurveyText,
} from '@thrive/backstage-plugin-surveys-common';
import { language } from '@thrive/locale';
import { EmptyState, PageTop, Placeholder, Section } from '@thrive/pages';
import { isWaiting } from '../../ballots/isWaiting';
import { useOwnAnswers, useReadyMade, useSurveys } from '../../hooks/questions';
import { useBallots } from '../../hooks/useBallots';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import styles from './SurveysPage.module.css';

/** What do developers think and need? The surveys, and what one is asked. */
export function SurveysPage() {
  const t = useTexts();
  const { value, error, retry } = useSurveys();
  const own = useOwnAnswers();
  const ballots = useBallots();
  const waiting = (own.value?.items ?? []).filter(item =>
    isWaiting(item, ballots),
  );
  const open = (value?.items ?? []).filter(({ status }) => status === 'open');
  const [choosing, setChoosing] = useState(false);
  const answer = () => {
    if (waiting.length > 0)
      return t('surveys.answerWaiting', { count: waiting.length });
    return open.length > 0
      ? t('surveys.answerOpen', { count: open.length })
      : t('surveys.answerNone');
  };
  return (
    <>
      <PageTop
        title={t('surveys.title')}
        answer={value && own.value && answer()}
        unanswered={Boolean(error || own.error)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('surveys.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={240} />}
        {waiting.length > 0 && <ForYou items={waiting} />}
        {value && (value.items.length > 0 || value.mayCreate) && (
          <Section
            title={t('surveys.all')}
            actions={
              value.mayCreate && (
                <Button size="small" onPress={() => setChoosing(!choosing)}>
                  {t('surveys.new')}
                </Button>
              )
            }
          >
            {choosing && <NewSurvey taken={value.items.map(({ id }) => id)} />}
            {choosing && value.items.length > 0 && (
              <Text as="h3" variant="title-x-small" className={styles.flat}>
                {t('surveys.existing')}
              </Text>
            )}
            <ul className={styles.cards}>
              {value.items.map(survey => (
                <li key={survey.id}>
                  <SurveyCard survey={survey} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {value &&
          value.items.length === 0 &&
          waiting.length === 0 &&
          !choosing && (
            <EmptyState
              icon={<RiSurveyLine />}
              title={t('surveys.empty')}
              text={t(
                value.mayCreate ? 'surveys.emptyOwner' : 'surveys.emptyText',
              )}
            />
          )}
      </Container>
    </>
  );
}

function ForYou({ items }: { items: OwnAnswers['items'] }) {
  const t = useTexts();
  const routes = useSurveyRoutes();
  return (
    <Section title={t('surveys.forYou')}>
      <ul className={styles.cards}>
        {items.map(({ waveId, title, mode }) => (
          <li key={waveId}>
            <Card>
              <CardBody>
                <Flex direction="column" gap="2" align="start">
                  <Text weight="bold">{title}</Text>
                  <Text variant="body-small" color="secondary">
                    {t(`promise.${mode}.line`)}
                  </Text>
                  <ButtonLink size="small" href={routes.answer(waveId)}>
                    {t('surveys.answer')}
                  </ButtonLink>
                </Flex>
              </CardBody>
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SurveyCard({ survey }: { survey: SurveySummary }) {
  const t = useTexts();
  const routes = useSurveyRoutes();
  const { id, title, mode, status, questions, wave, problem } = survey;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="2">
          <Link href={routes.survey(id)} variant="title-x-small">
            {title}
          </Link>
          <Text variant="body-small" color="secondary">
            {[
              t(`modes.${mode}`),
              t('surveys.questions', { count: questions }),
              t(`status.${status}`),
            ].join(' · ')}
          </Text>
          {wave?.responseRate !== undefined && (
            <Text variant="body-small">
              {t('surveys.rate', {
                rate: String(wave.responseRate),
                number: String(wave.number),
              })}
            </Text>
          )}
          {wave?.state === 'released' && (
            <Link href={routes.results(wave.id)}>{t('surveys.results')}</Link>
          )}
          {problem && (
            <Text variant="body-small" color="danger">
              {t('surveys.problem', { problem })}
            </Text>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}

/** A blank survey, or one that is ready made. */
function NewSurvey({ taken }: { taken: readonly string[] }) {
  const t = useTexts();
  const navigate = useNavigate();
  const routes = useSurveyRoutes();
  const { value, error, retry } = useReadyMade();
  const start = (from: string) => {
    let id = from;
    for (let count = 2; taken.includes(id); count++) id = `${from}-${count}`;
    navigate(`${routes.editor(id)}?from=${encodeURIComponent(from)}`);
  };
  return (
    <Section title={t('surveys.startFrom')}>
      {error && (
        <ErrorNotice title={t('surveys.error')} error={error} onRetry={retry} />
      )}
      <ul className={styles.cards}>
        {[...(value?.items ?? [])].map(({ id, title, description, mode }) => (
          <li key={id}>
            <Card onPress={() => start(id)} label={textOf(title)}>
              <CardBody>
                <Text as="p" weight="bold" className={styles.flat}>
                  {textOf(title)}
                </Text>
                <Text variant="body-small" color="secondary">
                  {[t(`modes.${mode}`), description && textOf(description)]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </CardBody>
            </Card>
          </li>
        ))}
        <li>
          <Card onPress={() => start('new-survey')} label={t('surveys.blank')}>
            <CardBody>
              <Text as="p" weight="bold" className={styles.flat}>
                {t('surveys.blank')}
              </Text>
              <Text variant="body-small" color="secondary">
                {t('surveys.blankText')}
              </Text>
            </CardBody>
          </Card>
        </li>
      </ul>
    </Section>
  );
}

function textOf(text: SurveyText): string {
  return localize(text, language() ?? DEFAULT_LANGUAGE, DEFAULT_LANGUAGE);
}
