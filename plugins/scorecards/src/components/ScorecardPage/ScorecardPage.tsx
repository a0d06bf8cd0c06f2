import { memo, useMemo } from 'react';
import { Container, Grid } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useParams } from 'react-router-dom';
import type {
  Scorecard,
  ScorecardSummary,
} from '@thrive/backstage-plugin-scorecards-common';
import { Crumb, PageTop, Placeholder, useListFilters } from '@thrive/pages';
import { language } from '@thrive/locale';
import type { ScorecardDefinition } from '../../api/ScorecardsApi';
import { useScorecard, useSummary } from '../../hooks/questions';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { scorecardRouteRef } from '../../routes';
import { EntityList } from '../EntityList/EntityList';
import { entityFilterKeys } from '../EntityList/entityQuery';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { applicableOf, firstLevelName, leveledOf } from '../Levels/levels';
import { isNotFound, NotFound } from '../NotFound/NotFound';
import { ChecksRanking } from './ChecksRanking';
import { DefinitionSection } from './DefinitionSection';
import { GroupsSection } from './GroupsSection';
import { LevelsPicture } from './LevelsPicture';
import { LevelsTrend } from './LevelsTrend';
import styles from './ScorecardPage.module.css';

interface PicturesProps {
  scorecard: Scorecard;
  summary: ScorecardSummary;
  group?: string;
}

/** What stands above the list; not drawn again when its filters change the address. */
const Pictures = memo(function MemoPictures(props: PicturesProps) {
  const { scorecard, summary, group } = props;
  return (
    <>
      <Grid.Root columns={{ initial: '1', md: '2' }} gap="4">
        <LevelsPicture scorecard={scorecard} summary={summary} />
        <LevelsTrend scorecard={scorecard} group={group} />
      </Grid.Root>
      <ChecksRanking scorecard={scorecard} summary={summary} />
    </>
  );
});

/** What stands below the list, as steady. */
const Details = memo(function MemoDetails(props: {
  definition: ScorecardDefinition;
}) {
  return (
    <>
      <GroupsSection scorecard={props.definition.scorecard} />
      <DefinitionSection definition={props.definition} />
    </>
  );
});

/** How far are we with one scorecard? */
export function ScorecardPage() {
  const { scorecardId = '' } = useParams();
  const t = useTexts();
  const { group } = useListFilters(entityFilterKeys).values;
  const definition = useScorecard(scorecardId);
  const summary = useSummary(scorecardId, group);
  const href = useRouteRef(scorecardRouteRef)?.({ scorecardId });

  const scorecard = definition.value?.scorecard;
  const scorecards = useMemo(() => (scorecard ? [scorecard] : []), [scorecard]);
  const error = definition.error ?? summary.error;
  const failed = Boolean(error) && !(definition.value && summary.value);
  const retry = () => {
    definition.retry();
    summary.retry();
  };
  if (failed && isNotFound(error)) {
    return (
      <Crumb label={scorecardId} href={href}>
        <PageTop
          title={t('scorecard.unknownTitle', { id: scorecardId })}
          unanswered
        />
        <Container>
          <NotFound text={t('scorecard.unknownText')} />
        </Container>
      </Crumb>
    );
  }
  return (
    <Crumb label={scorecard?.title ?? scorecardId} href={href}>
      <PageTop
        title={t('scorecard.title', { title: scorecard?.title ?? scorecardId })}
        answer={
          scorecard && summary.value && answerOf(scorecard, summary.value, t)
        }
        unanswered={failed}
      />
      <Container>
        {error && (
          <ErrorNotice
            title={t('scorecard.error')}
            stillWorks={t('scorecard.errorStillWorks')}
            error={error}
            onRetry={retry}
          />
        )}
        {!failed && !(scorecard && summary.value) && <PicturesSkeleton />}
        {definition.value && scorecard && summary.value && (
          <>
            <Pictures
              scorecard={scorecard}
              summary={summary.value}
              group={group}
            />
            <EntityList scorecards={scorecards} fixedScorecard={scorecard.id} />
            <Details definition={definition.value} />
          </>
        )}
      </Container>
    </Crumb>
  );
}

function PicturesSkeleton() {
  return (
    <div className={styles.skeleton}>
      <Placeholder height={260} />
      <Placeholder height={260} />
      <Placeholder height={180} />
    </div>
  );
}

function answerOf(
  scorecard: Scorecard,
  summary: ScorecardSummary,
  t: Texts,
): string {
  const applicable = applicableOf(summary.levels);
  if (applicable === 0) {
    return t('scorecard.answerNothing');
  }
  const answer = t('scorecard.answer', {
    count: applicable,
    leveled: leveledOf(summary.levels).toLocaleString(language()),
    level: firstLevelName(scorecard),
  });
  const [worst] = summary.checks;
  return worst && worst.counts.fail > 0
    ? `${answer} ${t('scorecard.mostFailing', {
        check: worst.title,
        failing: worst.counts.fail.toLocaleString(language()),
      })}`
    : answer;
}
