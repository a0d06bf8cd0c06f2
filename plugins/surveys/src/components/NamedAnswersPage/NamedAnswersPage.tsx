import { useParams } from 'react-router-dom';
import {
  Button,
  Card,
  CardBody,
  Container,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { downloadCsv } from '@thrive/charts';
import {
  EmptyState,
  EntityLink,
  PageTop,
  Placeholder,
  ShowMore,
} from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { useNamedAnswers } from '../../hooks/questions';
import { useAttempt } from '../../hooks/useAttempt';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { AnswerWords } from '../AnswerWords/AnswerWords';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import styles from './NamedAnswersPage.module.css';
import { namedTable, readAll } from './namedTable';

/** Who answered what, of a named survey, for its owners: as it was promised to those who answered. */
export function NamedAnswersPage() {
  const { waveId = '' } = useParams();
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const routes = useSurveyRoutes();
  const list = useNamedAnswers(waveId);
  const { items, page, error, retry } = list;
  const download = () =>
    attempt(
      async () =>
        downloadCsv(
          `answers-${waveId}`,
          namedTable(await readAll(api, waveId), t),
        ),
      { done: t('named.downloaded'), failed: t('named.failed') },
    );
  return (
    <>
      <PageTop
        title={page ? t('named.title', { title: page.title }) : t('named.page')}
        answer={page && t('named.answer')}
        unanswered={Boolean(error && !page)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('named.error')}
            error={error}
            onRetry={retry}
            onward={{ label: t('nav.surveys'), href: routes.home }}
          />
        )}
        {!items && !error && <Placeholder height={240} />}
        {items && (
          <Flex justify="between" align="center" gap="3">
            <Link href={routes.results(waveId)}>{t('named.toResults')}</Link>
            {items.length > 0 && (
              <Button size="small" variant="secondary" onPress={download}>
                {t('results.download')}
              </Button>
            )}
          </Flex>
        )}
        {items?.length === 0 && (
          <EmptyState title={t('named.empty')} text={t('named.emptyText')} />
        )}
        {items && items.length > 0 && (
          <ul className={styles.people} aria-label={t('named.page')}>
            {items.map(({ user, answers }) => (
              <li key={user}>
                <Card>
                  <CardBody>
                    <Text as="p" weight="bold" className={styles.name}>
                      <EntityLink entityRef={user} />
                    </Text>
                    <AnswerWords answers={answers} />
                  </CardBody>
                </Card>
              </li>
            ))}
          </ul>
        )}
        <ShowMore list={list} texts={{ showMore: t('named.more') }} />
      </Container>
    </>
  );
}
