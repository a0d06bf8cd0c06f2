import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  Button,
  Card,
  CardBody,
  Container,
  Flex,
  Link,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  type FeedbackThread,
  LONGEST_ANSWER,
} from '@thrive/backstage-plugin-surveys-common';
import { dayText } from '@thrive/locale';
import { EntityLink, PageTop, Placeholder, Section } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { useThread } from '../../hooks/questions';
import { useAttempt } from '../../hooks/useAttempt';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useBallots } from '../../hooks/useBallots';
import { lengthText } from '../../hooks/lengthText';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { About, VoteButton } from './FeedbackRow';
import { ManageFeedback } from './ManageFeedback';
import { secretOf } from './secrets';
import styles from './FeedbackPage.module.css';

/** One idea or complaint: what becomes of it, and what was said about it. */
export function ThreadPage() {
  const { feedbackId = '' } = useParams();
  const t = useTexts();
  const routes = useSurveyRoutes();
  const { value, error, retry } = useThread(feedbackId);
  return (
    <>
      <PageTop
        title={value?.item.title ?? t('thread.title')}
        answer={value && t(`thread.status.${value.item.status}`)}
        unanswered={Boolean(error)}
      />
      <Container>
        <Link href={routes.feedback}>{t('thread.back')}</Link>
        {error && (
          <ErrorNotice
            title={t('thread.error')}
            error={error}
            onRetry={retry}
          />
        )}
        {!value && !error && <Placeholder height={200} />}
        {value && <Item thread={value} onChange={retry} />}
        {value?.mayManage && (
          <ManageFeedback item={value.item} onChange={retry} />
        )}
        {value && <Replies thread={value} onChange={retry} />}
      </Container>
    </>
  );
}

function Item({
  thread,
  onChange,
}: {
  thread: FeedbackThread;
  onChange: () => void;
}) {
  const { item } = thread;
  const t = useTexts();
  const routes = useSurveyRoutes();
  return (
    <Card>
      <CardBody>
        <div className={styles.item}>
          <VoteButton item={item} onChange={onChange} />
          <div>
            <p className={styles.text}>{item.text}</p>
            <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
              <Text variant="body-small" color="secondary">
                {item.author ? (
                  <EntityLink entityRef={item.author} />
                ) : (
                  t('thread.nobody')
                )}{' '}
                · {dayText(item.createdOn)}
              </Text>
              <About about={item.about} />
              {item.issueUrl && (
                <Link href={item.issueUrl} target="_blank">
                  {t('thread.issue')}
                </Link>
              )}
              {item.mergedInto && (
                <Link href={routes.thread(item.mergedInto)}>
                  {t('thread.merged')}
                </Link>
              )}
            </Flex>
            {item.reason && (
              <Text as="p">{t('thread.reason', { reason: item.reason })}</Text>
            )}
          </div>
        </div>
      </CardBody>
    </Card>
  );
}

function Replies(props: { thread: FeedbackThread; onChange: () => void }) {
  const { thread, onChange } = props;
  const { item } = thread;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const [text, setText] = useState('');
  const ballots = useBallots();
  const secret = ballots && secretOf(ballots.owner, item.id);
  const send = async () => {
    const isDone = await attempt(
      () =>
        secret === undefined
          ? api.reply(item.id, text)
          : api.replyWithSecret(item.id, secret, text),
      { done: t('thread.sent'), failed: t('thread.failed') },
    );
    if (!isDone) return;
    setText('');
    onChange();
  };
  return (
    <Section title={t('thread.replies', { count: thread.thread.length })}>
      <ul className={styles.thread}>
        {thread.thread.map(reply => (
          <li key={reply.id}>
            <Card>
              <CardBody>
                <p className={styles.text}>{reply.text}</p>
                <Text variant="body-small" color="secondary">
                  {reply.author ? (
                    <EntityLink entityRef={reply.author} />
                  ) : (
                    t('thread.anonymousAuthor')
                  )}{' '}
                  · {dayText(reply.on)}
                </Text>
              </CardBody>
            </Card>
          </li>
        ))}
      </ul>
      <TextAreaField
        label={t(
          secret === undefined ? 'thread.reply' : 'thread.replyAnonymous',
        )}
        value={text}
        onChange={setText}
        description={lengthText(text, LONGEST_ANSWER, t)}
        rows={3}
      />
      <div>
        {/* Whether it is without a name must be known before it is sent. */}
        <Button
          isDisabled={
            !ballots || text.trim() === '' || text.length > LONGEST_ANSWER
          }
          onPress={send}
        >
          {t('thread.send')}
        </Button>
      </div>
    </Section>
  );
}
