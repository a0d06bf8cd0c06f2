import {
  Button,
  ButtonLink,
  Card,
  CardBody,
  Container,
  Flex,
  Text,
} from '@backstage/ui';
import { RiSurveyLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { OwnAnswers } from '@thrive/backstage-plugin-surveys-common';
import { dayText } from '@thrive/locale';
import { EmptyState, PageTop, Placeholder, Section } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import type { BallotStore } from '../../ballots/BallotStore';
import { isUnderway, takeBack } from '../../ballots/outbox';
import { isWaiting } from '../../ballots/isWaiting';
import { useOwnAnswers } from '../../hooks/questions';
import { useAttempt } from '../../hooks/useAttempt';
import { useBallots } from '../../hooks/useBallots';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { AnswerWords } from '../AnswerWords/AnswerWords';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { OutcomeList } from '../Outcomes/Outcomes';
import { Declined } from './Declined';

/** What one was asked, what is stored of it, how to erase it, and what came of it. */
export function MinePage() {
  const t = useTexts();
  const { value, error, retry } = useOwnAnswers();
  const ballots = useBallots();
  const items = value?.items ?? [];
  const declined = value?.declined ?? [];
  return (
    <>
      <PageTop
        title={t('mine.title')}
        answer={value && t('mine.answer', { count: items.length })}
        unanswered={Boolean(error)}
      />
      <Container>
        {error && (
          <ErrorNotice title={t('mine.error')} error={error} onRetry={retry} />
        )}
        {!value && !error && <Placeholder height={200} />}
        {value && items.length + declined.length === 0 && (
          <EmptyState
            icon={<RiSurveyLine />}
            title={t('mine.empty')}
            text={t('mine.emptyText')}
          />
        )}
        {items.map(item => (
          <Item
            key={item.waveId}
            item={item}
            ballots={ballots}
            onChange={retry}
          />
        ))}
        {declined.length > 0 && (
          <Declined surveys={declined} onChange={retry} />
        )}
      </Container>
    </>
  );
}

function Item(props: {
  item: OwnAnswers['items'][number];
  ballots: BallotStore | undefined;
  onChange: () => void;
}) {
  const { item, ballots, onChange } = props;
  const { waveId, number, title, mode, state, isDraft, answers, draft } = item;
  const { outcomes, erasable } = item;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const routes = useSurveyRoutes();
  const proof = ballots?.proofOf(waveId);
  const mayWithdraw =
    mode === 'anonymous' && proof !== undefined && ballots!.wasSent(waveId);
  const refusal = ballots?.refusalOf(waveId);
  const stateOf = () => {
    if (refusal) return 'refused';
    if (mayWithdraw) return isUnderway(ballots!, waveId) ? 'underway' : 'sent';
    return isDraft ? 'draft' : state;
  };
  const act = async (work: () => Promise<unknown>) => {
    const isDone = await attempt(work, {
      done: t('mine.erased'),
      failed: t('mine.eraseFailed'),
    });
    if (isDone) onChange();
  };
  return (
    <Section
      title={title}
      note={t('mine.wave', {
        number: String(number),
        from: dayText(item.opensAt),
        mode: t(`modes.${mode}`),
      })}
    >
      <Card>
        <CardBody>
          <Text as="p" color={refusal ? 'danger' : undefined}>
            {t(`mine.states.${stateOf()}`)}
          </Text>
          {answers && <AnswerWords answers={answers} />}
          {draft && (
            <>
              <Text as="p">{t('mine.draftBeside')}</Text>
              <AnswerWords answers={draft} />
            </>
          )}
          <Flex gap="3">
            {isWaiting(item, ballots) && (
              <ButtonLink size="small" href={routes.answer(waveId)}>
                {t('surveys.answer')}
              </ButtonLink>
            )}
            {erasable && (
              <Button
                size="small"
                variant="secondary"
                onPress={() => act(() => api.eraseOwnAnswers(waveId))}
              >
                {t('mine.erase')}
              </Button>
            )}
            {mayWithdraw && (
              <Button
                size="small"
                variant="secondary"
                onPress={() =>
                  act(async () => {
                    if (takeBack(ballots!, waveId)) return;
                    await api.withdrawBallot(proof);
                    ballots!.forgetSent(waveId);
                  })
                }
              >
                {t('mine.withdraw')}
              </Button>
            )}
          </Flex>
        </CardBody>
      </Card>
      {outcomes && outcomes.length > 0 && <OutcomeList outcomes={outcomes} />}
    </Section>
  );
}
