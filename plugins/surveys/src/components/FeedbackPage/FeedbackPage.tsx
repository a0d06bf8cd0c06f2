import { useNavigate, useSearchParams } from 'react-router-dom';
import { Button, Card, CardBody, Container, Link } from '@backstage/ui';
import { RiChat3Line } from '@remixicon/react';
import type { FeedbackStatus } from '@thrive/backstage-plugin-surveys-common';
import {
  ChoiceFilter,
  EmptyState,
  FilterBar,
  PageTop,
  Placeholder,
  SearchFilter,
  Section,
  ShowMore,
} from '@thrive/pages';
import { useFeedback } from '../../hooks/questions';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useBallots } from '../../hooks/useBallots';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { FeedbackForm } from './FeedbackForm';
import { FeedbackRow } from './FeedbackRow';
import { OpenByCode } from './OpenByCode';
import { readSecrets } from './secrets';
import styles from './FeedbackPage.module.css';

const STATUSES: readonly FeedbackStatus[] = [
  'new',
  'triaged',
  'planned',
  'done',
  'declined',
];

/** What do people ask for? The inbox, for everybody. */
export function FeedbackPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const routes = useSurveyRoutes();
  const [search, setSearch] = useSearchParams();
  const writing = search.get('new') === '1';
  const about = search.get('about') ?? undefined;
  const status = STATUSES.find(one => one === search.get('status'));
  const text = search.get('search') ?? undefined;
  const list = useFeedback({ status, about, search: text });
  const { items, page, error, retry } = list;
  const set = (changes: Record<string, string | undefined>) => {
    const next = new URLSearchParams(search);
    for (const [key, one] of Object.entries(changes))
      if (one) next.set(key, one);
      else next.delete(key);
    setSearch(next, { replace: true });
  };
  const count = (one: FeedbackStatus) => page?.counts[one] ?? 0;
  const chips = [
    ...(status
      ? [{ key: 'status', label: t(`feedback.status.${status}`) }]
      : []),
    ...(about ? [{ key: 'about', label: about }] : []),
    ...(text ? [{ key: 'search', label: `“${text}”` }] : []),
  ];
  const ballots = useBallots();
  const secrets = ballots ? readSecrets(ballots.owner) : [];
  return (
    <>
      <PageTop
        title={t('feedback.title')}
        answer={
          page &&
          t('feedback.answer', {
            open: t('feedback.waiting', {
              count: count('new') + count('triaged'),
            }),
            planned: t('feedback.planned', { count: count('planned') }),
            done: t('feedback.done', { count: count('done') }),
          })
        }
        unanswered={Boolean(error)}
      />
      <Container>
        <Section
          title={t('feedback.list')}
          actions={
            <Button onPress={() => set({ new: writing ? undefined : '1' })}>
              {t('feedback.give')}
            </Button>
          }
        >
          {writing && (
            <Card>
              <CardBody>
                <FeedbackForm
                  about={about}
                  onSent={retry}
                  onDone={id => navigate(routes.thread(id))}
                />
              </CardBody>
            </Card>
          )}
          <FilterBar
            chips={chips}
            onRemove={key => set({ [key]: undefined })}
            onClear={() => setSearch({}, { replace: true })}
            texts={{
              label: t('filters.label'),
              show: t('filters.show'),
              active: t('filters.active'),
              clear: t('filters.clear'),
            }}
          >
            <ChoiceFilter
              label={t('feedback.statusLabel')}
              anyLabel={t('filters.any')}
              choices={STATUSES.map(id => ({
                id,
                label: t(`feedback.status.${id}`),
              }))}
              value={status}
              onChange={one => set({ status: one })}
            />
            <SearchFilter
              label={t('feedback.search')}
              value={text ?? ''}
              onChange={one => set({ search: one })}
            />
          </FilterBar>
          {error && (
            <ErrorNotice
              title={t('feedback.error')}
              error={error}
              onRetry={retry}
            />
          )}
          {!items && !error && <Placeholder height={240} />}
          {items?.length === 0 && (
            <EmptyState
              icon={<RiChat3Line />}
              title={t(
                chips.length > 0 ? 'feedback.noneSuch' : 'feedback.empty',
              )}
              text={t('feedback.emptyText')}
            />
          )}
          <ul className={styles.list}>
            {items?.map(item => (
              <li key={item.id}>
                <FeedbackRow item={item} onChange={retry} />
              </li>
            ))}
          </ul>
          <ShowMore list={list} texts={{ showMore: t('feedback.more') }} />
        </Section>
        <Section
          title={t('feedback.withoutName')}
          text={t('feedback.withoutNameText')}
        >
          {secrets.length > 0 && (
            <ul>
              {secrets.map(({ id, title }) => (
                <li key={id}>
                  <Link href={routes.thread(id)}>{title}</Link>
                </li>
              ))}
            </ul>
          )}
          <OpenByCode onOpen={id => navigate(routes.thread(id))} />
        </Section>
      </Container>
    </>
  );
}
