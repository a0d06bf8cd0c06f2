import { useMemo } from 'react';
import { Alert, ButtonLink, Container } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { Overview } from '@thrive/backstage-plugin-scorecards-common';
import { RiAwardLine } from '@remixicon/react';
import { EmptyState, PageTop, Section, useListFilters } from '@thrive/pages';
import { language } from '@thrive/locale';
import { useOverview } from '../../hooks/questions';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { healthRouteRef } from '../../routes';
import { EntityList } from '../EntityList/EntityList';
import { entityFilterKeys } from '../EntityList/entityQuery';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { ScorecardCard, ScorecardCardSkeleton } from './ScorecardCard';
import styles from './OverviewPage.module.css';

/** Is our software healthy? A card per scorecard, then what to do next. */
export function OverviewPage() {
  const t = useTexts();
  const { group } = useListFilters(entityFilterKeys).values;
  const { value, error, retry } = useOverview(group);
  const scorecards = useMemo(
    () => value?.cards.map(card => card.scorecard) ?? [],
    [value],
  );
  const healthLink = useRouteRef(healthRouteRef)?.();
  const nothingYet = value?.cards.length === 0;
  return (
    <>
      <PageTop
        title={t('overview.title')}
        answer={value && answerOf(value, Boolean(group), t)}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('overview.error')}
            stillWorks={t('overview.errorStillWorks')}
            error={error}
            onRetry={retry}
          />
        )}
        {value?.problems ? (
          <Alert
            className={styles.problems}
            status="warning"
            icon
            title={t('overview.problems', { count: value.problems })}
            customActions={
              healthLink && (
                <ButtonLink size="small" variant="secondary" href={healthLink}>
                  {t('overview.problemsLink')}
                </ButtonLink>
              )
            }
          />
        ) : undefined}
        {nothingYet && (
          <EmptyState
            icon={<RiAwardLine />}
            title={t('overview.emptyTitle')}
            text={t('overview.emptyText')}
            action={
              healthLink && (
                <ButtonLink variant="secondary" href={healthLink}>
                  {t('overview.emptyAction')}
                </ButtonLink>
              )
            }
          />
        )}
        {!nothingYet && !(error && !value) && (
          <>
            <Section title={t('overview.cards')}>
              <ul className={styles.cards}>
                {value
                  ? value.cards.map(card => (
                      <li key={card.scorecard.id}>
                        <ScorecardCard card={card} />
                      </li>
                    ))
                  : [0, 1, 2].map(place => (
                      <li key={place}>
                        <ScorecardCardSkeleton />
                      </li>
                    ))}
              </ul>
            </Section>
            <EntityList scorecards={scorecards} />
          </>
        )}
      </Container>
    </>
  );
}

function answerOf(overview: Overview, ofGroup: boolean, t: Texts): string {
  const { entities, leveled, evaluating, cards } = overview;
  if (cards.length === 0) {
    return t('overview.answerNoCards');
  }
  const answer =
    entities === 0
      ? t(ofGroup ? 'overview.answerNothingOfGroup' : 'overview.answerNothing')
      : t('overview.answer', {
          count: entities,
          leveled: leveled.toLocaleString(language()),
        });
  return evaluating ? `${answer} ${t('overview.evaluating')}` : answer;
}
