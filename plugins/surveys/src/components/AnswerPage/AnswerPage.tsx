import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  Alert,
  ButtonLink,
  Card,
  CardBody,
  Container,
  Text,
} from '@backstage/ui';
import type { SurveyForm } from '@thrive/backstage-plugin-surveys-common';
import { dayText } from '@thrive/locale';
import { EmptyState, PageTop, Placeholder } from '@thrive/pages';
import { useClocks } from '../../hooks/useAsking';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { thanksOf } from '../../hooks/thanksOf';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { PromiseNote } from '../PromiseNote/PromiseNote';
import { SurveyRunner } from '../SurveyRunner/SurveyRunner';
import { useAnswering } from '../SurveyRunner/useAnswering';

/** A wave that takes no answers any more. */
const OVER = ['closed', 'released'];

/** A survey on a page of its own: where invitations lead. */
export function AnswerPage() {
  const { waveId = '' } = useParams();
  const t = useTexts();
  const { home } = useSurveyRoutes();
  const {
    form,
    error,
    draft,
    sent,
    isUnderway,
    isElsewhere,
    refusal,
    submit,
    keep,
    retry,
  } = useAnswering(waveId);
  const [thanks, setThanks] = useState<string>();
  const isTooLate =
    isUnderway && form !== undefined && OVER.includes(form.wave.state);
  const isDone =
    !isTooLate && (thanks !== undefined || sent || form?.state === 'answered');
  const [begun, setBegun] = useState<string>();
  useClocks(waveId, begun === waveId);
  return (
    <>
      <PageTop
        title={form ? String(form.definition.title) : t('answer.title')}
        answer={form && (form.definition.description as string | undefined)}
        unanswered={!form?.definition.description}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('answer.error')}
            error={error}
            onRetry={retry}
            onward={{ label: t('nav.surveys'), href: home }}
          />
        )}
        {!form && !error && <Placeholder height={240} />}
        {isDone && (
          <Done
            text={thanks ?? t(isUnderway ? 'answer.done' : 'answer.cast')}
            form={form}
            isUnderway={isUnderway}
          />
        )}
        {isTooLate && (
          <Alert
            status="warning"
            icon
            title={t('answer.refused')}
            description={t('answer.tooLate')}
          />
        )}
        {refusal && !isDone && (
          <Alert
            status="warning"
            icon
            title={t('answer.refused')}
            description={t('answer.refusedText', {
              reason:
                refusal.message ??
                t('error.notExplained', { status: String(refusal.status) }),
            })}
          />
        )}
        {form && !isDone && form.state !== 'open' && <NotOpen form={form} />}
        {form && !isDone && form.state === 'open' && isElsewhere && (
          <EmptyState
            title={t('answer.elsewhere')}
            text={t('answer.elsewhereText')}
          />
        )}
        {form && !isDone && form.state === 'open' && !isElsewhere && (
          <Card>
            <CardBody>
              <PromiseNote promise={form.promise} />
              {form.promise.mode === 'anonymous' && (
                <Text as="p" variant="body-small">
                  {t('answer.oneBallot')}
                </Text>
              )}
              <br />
              <SurveyRunner
                definition={form.definition}
                start={draft}
                onChange={answers => {
                  setBegun(waveId);
                  keep(answers);
                }}
                submitLabel={t('form.send')}
                onSubmit={async answers => {
                  const receipt = await submit(answers);
                  setThanks(thanksOf(receipt, t));
                }}
              />
            </CardBody>
          </Card>
        )}
      </Container>
    </>
  );
}

function Done(props: {
  text: string;
  form?: SurveyForm;
  /** Whether a ballot waits to be sent. */
  isUnderway: boolean;
}) {
  const { text, form, isUnderway } = props;
  const t = useTexts();
  const { mine, results } = useSurveyRoutes();
  const isReleased = form?.wave.state === 'released';
  const doneText = isUnderway ? 'answer.underwayText' : 'answer.doneText';
  return (
    <div role="status">
      <EmptyState
        title={isReleased ? t('answer.released') : text}
        text={t(isReleased ? 'answer.releasedText' : doneText)}
        action={
          isReleased ? (
            <ButtonLink href={results(form.wave.id)} variant="secondary">
              {t('surveys.results')}
            </ButtonLink>
          ) : (
            <ButtonLink href={mine} variant="secondary">
              {t('answer.toMine')}
            </ButtonLink>
          )
        }
      />
    </div>
  );
}

function NotOpen({ form }: { form: SurveyForm }) {
  const { state, wave } = form;
  const t = useTexts();
  const { results } = useSurveyRoutes();
  return (
    <EmptyState
      title={t(`answer.states.${state}`)}
      text={
        state === 'planned'
          ? t('answer.opensOn', { from: dayText(wave.opensAt) })
          : t(`answer.stateTexts.${state}`)
      }
      action={
        wave.state === 'released' && (
          <ButtonLink href={results(wave.id)} variant="secondary">
            {t('surveys.results')}
          </ButtonLink>
        )
      }
    />
  );
}
