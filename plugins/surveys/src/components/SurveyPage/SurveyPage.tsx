import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import {
  Button,
  ButtonLink,
  Container,
  Flex,
  Text,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  isOccasional,
  type SurveyDetails,
  type Wave,
} from '@thrive/backstage-plugin-surveys-common';
import { dayText, language } from '@thrive/locale';
import {
  Confirm,
  ListTable,
  PageTop,
  Placeholder,
  Section,
} from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { useSurvey } from '../../hooks/questions';
import { useAttempt } from '../../hooks/useAttempt';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts, type Texts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { OutcomeEditor, OutcomeList } from '../Outcomes/Outcomes';
import { ForYou } from './ForYou';
import { TrendList } from './TrendList';
import { WhyMe } from './WhyMe';

const LIVE = ['planned', 'opening', 'open', 'paused'];
/** Nobody is asked by them yet. */
const WAITING = ['planned', 'opening'];
/** Whom they ask is settled. */
const STARTED = ['open', 'paused'];
const DAY = 86_400_000;

/** How a survey stands: what to do next with it, its waves, and what was done about it. */
export function SurveyPage() {
  const { surveyId = '' } = useParams();
  const t = useTexts();
  const { home } = useSurveyRoutes();
  const { value, error, retry } = useSurvey(surveyId);
  const live = value?.waves.find(({ state }) => LIVE.includes(state));
  return (
    <>
      <PageTop
        title={value?.summary.title ?? t('survey.title')}
        answer={value && sentence(value, live, t)}
        unanswered={Boolean(error)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('survey.error')}
            error={error}
            onRetry={retry}
            onward={{ label: t('nav.surveys'), href: home }}
          />
        )}
        {!value && !error && <Placeholder height={240} />}
        {live?.state === 'open' && <ForYou waveId={live.id} />}
        {value?.summary.mayManage && (
          <Steps details={value} live={live} onChange={retry} />
        )}
        {value && value.waves.length > 0 && <Waves waves={value.waves} />}
        {value && value.waves.some(({ state }) => state === 'released') && (
          <TrendList surveyId={surveyId} />
        )}
        {value?.summary.mayManage && (
          <WhyMe
            about={
              live && STARTED.includes(live.state)
                ? { waveId: live.id }
                : { surveyId }
            }
          />
        )}
        {value &&
          (value.summary.mayManage ? (
            <OutcomeEditor
              surveyId={surveyId}
              outcomes={value.outcomes}
              onChange={retry}
            />
          ) : (
            value.outcomes.length > 0 && (
              <Section title={t('outcomes.title')}>
                <OutcomeList outcomes={value.outcomes} />
              </Section>
            )
          ))}
      </Container>
    </>
  );
}

function sentence(
  { summary }: SurveyDetails,
  live: Wave | undefined,
  t: Texts,
): string {
  const { mode, status } = summary;
  const first = t(`survey.status.${status}`, {
    until: live ? dayText(live.closesAt) : '',
    from: live ? dayText(live.opensAt) : '',
  });
  const rate =
    live?.responseRate === undefined
      ? ''
      : t('survey.rate', {
          rate: String(live.responseRate),
          invited: live.invited?.toLocaleString(language()) ?? '',
        });
  return [first, rate, precision(live, t), t(`promise.${mode}.line`)]
    .filter(Boolean)
    .join(' ');
}

/** A share within so many points is known well. */
const GOOD_POINTS = 5;

function precision(live: Wave | undefined, t: Texts): string {
  if (!live?.precision) return '';
  const { points, answersForGood } = live.precision;
  return points > GOOD_POINTS
    ? t('survey.notPreciseYet', {
        points: String(points),
        answers: answersForGood.toLocaleString(language()),
      })
    : t('survey.precision', { points: String(points) });
}

function Steps(props: {
  details: SurveyDetails;
  live: Wave | undefined;
  onChange: () => void;
}) {
  const { details, live, onChange } = props;
  const { id, mode, source, status } = details.summary;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const navigate = useNavigate();
  const routes = useSurveyRoutes();
  const days = details.published?.schedule?.openForDays ?? 14;
  const [openFor, setOpenFor] = useState(String(days));
  const act = async (work: () => Promise<unknown>, done: string) => {
    if (await attempt(work, { done, failed: t('survey.failed') })) onChange();
  };
  const changeTo = (state: 'open' | 'paused' | 'closed') => () =>
    act(() => api.changeWave(live!.id, state), t(`survey.did.${state}`));
  const isChanged =
    details.draft !== undefined &&
    source === 'ui' &&
    JSON.stringify(details.draft.definition) !==
      JSON.stringify(details.published);
  const sound = details.draft?.problems.length === 0;
  return (
    <Section
      title={t('survey.next')}
      text={source === 'code' ? t('survey.fromCode') : undefined}
    >
      <Flex gap="3" align="end" style={{ flexWrap: 'wrap' }}>
        <ButtonLink variant="secondary" href={routes.editor(id)}>
          {t(source === 'code' ? 'survey.look' : 'survey.edit')}
        </ButtonLink>
        {isChanged && (
          <Button
            isDisabled={!sound}
            onPress={() =>
              act(() => api.publishSurvey(id), t('survey.did.published'))
            }
          >
            {t('survey.publish')}
          </Button>
        )}
        {details.published && !live && (
          <>
            <div style={{ width: 140 }}>
              <TextField
                size="small"
                label={t('survey.openFor')}
                value={openFor}
                onChange={setOpenFor}
              />
            </div>
            <Button
              isDisabled={!(Number(openFor) >= 1 && Number(openFor) <= 90)}
              onPress={() =>
                act(
                  () =>
                    api.planWave(id, {
                      closesAt: new Date(
                        Date.now() + Number(openFor) * DAY,
                      ).toISOString(),
                    }),
                  t('survey.did.opened'),
                )
              }
            >
              {t('survey.open')}
            </Button>
          </>
        )}
        {live?.state === 'open' && (
          <>
            {details.published && !isOccasional(details.published) && (
              <Button
                variant="secondary"
                onPress={() =>
                  act(() => api.remind(live.id), t('survey.did.reminded'))
                }
              >
                {t('survey.remind')}
              </Button>
            )}
            <Button variant="secondary" onPress={changeTo('paused')}>
              {t('survey.pause')}
            </Button>
          </>
        )}
        {live?.state === 'planned' && (
          <Button
            onPress={() =>
              act(() => api.changeWave(live.id, 'open'), t('survey.did.opened'))
            }
          >
            {t('survey.openNow')}
          </Button>
        )}
        {live && WAITING.includes(live.state) && (
          <Confirm
            texts={{
              title: t('survey.cancelTitle'),
              text: t('survey.cancelText'),
              confirm: t('survey.cancel'),
              cancel: t('survey.keepPlanned'),
            }}
            onConfirm={() =>
              act(
                () => api.changeWave(live.id, 'closed'),
                t('survey.did.cancelled'),
              )
            }
          >
            <Button variant="secondary">{t('survey.cancel')}</Button>
          </Confirm>
        )}
        {live?.state === 'paused' && (
          <Button onPress={changeTo('open')}>{t('survey.resume')}</Button>
        )}
        {live && STARTED.includes(live.state) && (
          <Confirm
            texts={{
              title: t('survey.closeTitle'),
              text:
                mode === 'anonymous'
                  ? `${t('survey.closeText')} ${t('survey.closeBallots')}`
                  : t('survey.closeText'),
              confirm: t('survey.close'),
              cancel: t('survey.keepOpen'),
            }}
            onConfirm={changeTo('closed')}
          >
            <Button variant="secondary">{t('survey.close')}</Button>
          </Confirm>
        )}
        {status === 'draft' && source === 'ui' && (
          <Confirm
            texts={{
              title: t('survey.deleteTitle'),
              text: t('survey.deleteText'),
              confirm: t('survey.delete'),
              cancel: t('survey.keep'),
            }}
            onConfirm={async () => {
              const gone = await attempt(() => api.deleteSurvey(id), {
                done: t('survey.did.deleted'),
                failed: t('survey.failed'),
              });
              if (gone) navigate(routes.home);
            }}
          >
            <Button variant="tertiary">{t('survey.delete')}</Button>
          </Confirm>
        )}
      </Flex>
      {isChanged &&
        details.draft!.warnings.map(({ message }) => (
          <Text key={message} as="p" color="warning">
            {message}
          </Text>
        ))}
      {isChanged && !sound && (
        <Text color="danger">
          {t('survey.unsound', {
            problem: details.draft!.problems[0]?.message ?? '',
          })}
        </Text>
      )}
    </Section>
  );
}

function Waves({ waves }: { waves: readonly Wave[] }) {
  const t = useTexts();
  const routes = useSurveyRoutes();
  return (
    <Section title={t('survey.waves')}>
      <ListTable
        label={t('survey.waves')}
        rows={waves}
        idOf={({ id }) => id}
        columns={[
          {
            id: 'number',
            label: t('survey.wave'),
            cell: ({ number }) =>
              t('survey.waveNumber', { number: String(number) }),
          },
          {
            id: 'state',
            label: t('survey.state'),
            cell: ({ state, release }) =>
              state === 'closed' && release
                ? t('survey.releasing', {
                    done: String(release.done),
                    of: String(release.of),
                  })
                : t(`states.${state}`),
          },
          {
            id: 'time',
            label: t('survey.time'),
            cell: ({ opensAt, closesAt }) =>
              `${dayText(opensAt)} – ${dayText(closesAt)}`,
          },
          {
            id: 'rate',
            label: t('survey.responseRate'),
            cell: ({ responseRate }) =>
              responseRate === undefined ? '–' : `${responseRate} %`,
          },
          {
            id: 'results',
            label: t('survey.results'),
            cell: ({ id, state }) =>
              state === 'released' ? (
                <ButtonLink
                  size="small"
                  variant="secondary"
                  href={routes.results(id)}
                >
                  {t('surveys.results')}
                </ButtonLink>
              ) : (
                <Text variant="body-small" color="secondary">
                  {state === 'cancelled' ? '–' : t('survey.afterClose')}
                </Text>
              ),
          },
        ]}
      />
    </Section>
  );
}
