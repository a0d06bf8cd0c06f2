import { useMemo } from 'react';
import { Button, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type {
  EntityScore,
  Scorecard,
} from '@thrive/backstage-plugin-scorecards-common';
import { LevelBadge } from '@thrive/charts';
import {
  EmptyState,
  EntityLink,
  RowLink,
  Section,
  useListFilters,
} from '@thrive/pages';
import { useChecks, useEntities, useScorecard } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';
import { scorecardRouteRef } from '../../routes';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { shownLevel } from '../Levels/levels';
import { type ListColumn, ListTable } from '../ListTable/ListTable';
import { ShowMore } from '../ListTable/ShowMore';
import { EntityFilters } from './EntityFilters';
import { chipsOf, entityFilterKeys, entityQueryOf } from './entityQuery';
import { NextStep } from './NextStep';
import { ScoreText } from './ScoreText';
import styles from './EntityList.module.css';

export interface EntityListProps {
  /** Definitions for the names of levels; a row of an unknown one shows ids. */
  scorecards: readonly Scorecard[];
  /** Set where the page itself is about one scorecard. */
  fixedScorecard?: string;
}

/** Entities, those closest to their next level first, with filters in the address. */
export function EntityList(props: EntityListProps) {
  const { scorecards, fixedScorecard } = props;
  const t = useTexts();
  const filters = useListFilters(entityFilterKeys);
  const values = fixedScorecard
    ? { ...filters.values, scorecard: fixedScorecard }
    : filters.values;
  const list = useEntities(entityQueryOf(values));
  const definition = useScorecard(values.scorecard).value;
  const { items } = list;
  const checks = useChecks(items?.map(({ scorecardId }) => scorecardId) ?? []);

  const columns = useColumns(scorecards, checks, fixedScorecard);
  const chips = chipsOf({ values, scorecards, t });
  const filtered = chips.some(
    ({ key }) => !(fixedScorecard && key === 'scorecard'),
  );
  const title =
    filtered || filters.values.sort ? t('list.titleFiltered') : t('list.title');

  // Before the first answer: placeholders of the rows to come.
  const hasRows = items ? items.length > 0 : !list.error;

  return (
    <Section
      title={title}
      anchor="entities"
      note={
        list.total === undefined
          ? undefined
          : t(values.scorecard ? 'list.total' : 'list.results', {
              count: list.total,
            })
      }
    >
      <EntityFilters
        filters={filters}
        scorecards={scorecards}
        fixedScorecard={fixedScorecard}
        definition={definition}
      />
      {list.error && (
        <ErrorNotice
          title={t('list.error')}
          stillWorks={t('list.errorStillWorks')}
          error={list.error}
          onRetry={list.retry}
        />
      )}
      {!list.error && items?.length === 0 && (
        <EmptyState
          title={t('list.emptyTitle')}
          text={filtered ? t('list.emptyText') : t('list.emptyUnfilteredText')}
          action={
            filtered && (
              <Button size="small" variant="secondary" onPress={filters.clear}>
                {t('filters.clear')}
              </Button>
            )
          }
        />
      )}
      {hasRows && (
        <ListTable
          label={title}
          columns={columns}
          rows={items}
          idOf={row => `${row.entity.entityRef} ${row.scorecardId}`}
          stale={list.loading}
        />
      )}
      <ShowMore list={list} />
    </Section>
  );
}

function useColumns(
  scorecards: readonly Scorecard[],
  checks: ReturnType<typeof useChecks>,
  fixedScorecard: string | undefined,
): ListColumn<EntityScore>[] {
  const t = useTexts();
  const scorecardPath = useRouteRef(scorecardRouteRef);
  return useMemo(() => {
    const byId = new Map(
      scorecards.map(scorecard => [scorecard.id, scorecard]),
    );
    const columns: ListColumn<EntityScore>[] = [
      {
        id: 'entity',
        label: t('list.entity'),
        width: '24%',
        cell: ({ entity }) => (
          <span className={styles.entity}>
            <EntityLink
              entityRef={entity.entityRef}
              title={entity.title}
              tab="scorecards"
            />
            <Text variant="body-x-small" color="secondary">
              {[entity.kind, entity.type].filter(Boolean).join(' · ')}
            </Text>
          </span>
        ),
      },
      {
        id: 'scorecard',
        label: t('list.scorecard'),
        width: '15%',
        cell: ({ scorecardId }) => {
          const title = byId.get(scorecardId)?.title ?? scorecardId;
          const path = scorecardPath?.({ scorecardId });
          return path ? <RowLink href={path}>{title}</RowLink> : title;
        },
      },
      {
        id: 'level',
        label: t('list.level'),
        width: '15%',
        cell: ({ scorecardId, levelId }) => {
          const { name, look } = shownLevel(byId.get(scorecardId), levelId, t);
          return <LevelBadge name={name} look={look} size="medium" />;
        },
      },
      {
        id: 'next',
        label: t('list.next'),
        cell: score => (
          <NextStep
            score={score}
            scorecard={byId.get(score.scorecardId)}
            checks={checks}
          />
        ),
      },
      {
        id: 'score',
        label: t('list.score'),
        width: '12%',
        cell: ({ score, counts }) => (
          <ScoreText score={score} counts={counts} />
        ),
      },
    ];
    return columns.filter(({ id }) => !(fixedScorecard && id === 'scorecard'));
  }, [t, scorecards, scorecardPath, checks, fixedScorecard]);
}
