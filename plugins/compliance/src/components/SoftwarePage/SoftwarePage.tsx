import { useMemo } from 'react';
import { Container, Flex, Text } from '@backstage/ui';
import { RiGitRepositoryLine } from '@remixicon/react';
import type {
  ComplianceVerdict,
  Repository,
} from '@thrive/backstage-plugin-compliance-common';
import { ago } from '@thrive/locale';
import {
  ChoiceFilter,
  EmptyState,
  EntityLink,
  FilterBar,
  type ListColumn,
  ListTable,
  PageTop,
  RowLink,
  SearchFilter,
  ShowMore,
  useListFilters,
} from '@thrive/pages';
import { useRepositories } from '../../hooks/questions';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useFilterTexts } from '../../hooks/useFilterTexts';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { VerdictBadge } from '../VerdictBadge/VerdictBadge';
import styles from '../page.module.css';

const FILTERS = ['q', 'verdict'] as const;
const VERDICTS: readonly ComplianceVerdict[] = [
  'enforced',
  'unknown',
  'tolerated',
  'clear',
];

/** Which software needs work? */
export function SoftwarePage() {
  const t = useTexts();
  const filters = useListFilters(FILTERS);
  const { q, verdict } = filters.values;
  const list = useRepositories({
    search: q,
    verdict: VERDICTS.find(each => each === verdict),
  });
  const columns = useColumns();
  const { items, error } = list;
  const isFiltered = q !== undefined || verdict !== undefined;
  return (
    <>
      <PageTop
        title={t('software.title')}
        answer={items && t('software.answer')}
        unanswered={Boolean(error && !items)}
      />
      <Container className={styles.page}>
        <FilterBar
          texts={useFilterTexts()}
          chips={[
            ...(q ? [{ key: 'q', label: `“${q}”` }] : []),
            ...(verdict
              ? [
                  {
                    key: 'verdict',
                    label: t(`verdicts.${verdict as ComplianceVerdict}`),
                  },
                ]
              : []),
          ]}
          onRemove={key => filters.set({ [key]: undefined })}
          onClear={filters.clear}
        >
          <SearchFilter
            label={t('software.search')}
            value={q ?? ''}
            onChange={value => filters.set({ q: value })}
          />
          <ChoiceFilter
            label={t('runs.verdict')}
            anyLabel={t('filters.any')}
            value={verdict}
            onChange={value => filters.set({ verdict: value })}
            choices={VERDICTS.map(id => ({ id, label: t(`verdicts.${id}`) }))}
          />
        </FilterBar>
        {error && (
          <ErrorNotice
            title={t('software.error')}
            error={error}
            onRetry={list.retry}
          />
        )}
        {items?.length === 0 && !list.loading ? (
          <EmptyState
            icon={<RiGitRepositoryLine />}
            title={t('software.empty')}
            text={t(
              isFiltered ? 'software.emptyFiltered' : 'software.emptyText',
            )}
          />
        ) : (
          !(error && !items) && (
            <Flex direction="column" gap="3">
              <ListTable
                label={t('software.title')}
                columns={columns}
                rows={items}
                idOf={({ entityRef }) => entityRef}
                stale={list.loading}
                loadingText={t('common.loading')}
              />
              <ShowMore
                list={list}
                texts={{ showMore: t('common.showMore') }}
              />
            </Flex>
          )
        )}
      </Container>
    </>
  );
}

function useColumns(): ListColumn<Repository>[] {
  const t = useTexts();
  const routes = useComplianceRoutes();
  return useMemo(
    () => [
      {
        id: 'software',
        label: t('columns.software'),
        width: '34%',
        cell: ({ entityRef, title }) => (
          <EntityLink entityRef={entityRef} title={title} tab="compliance" />
        ),
      },
      {
        id: 'verdict',
        label: t('columns.verdict'),
        cell: ({ verdict }) =>
          verdict ? <VerdictBadge verdict={verdict} /> : t('software.notYet'),
      },
      {
        id: 'findings',
        label: t('columns.findings'),
        cell: ({ counts, problem }) =>
          problem ? (
            <Text variant="body-small">{problem}</Text>
          ) : (
            counts &&
            t('runs.counts', {
              failed: String(counts.failed),
              findings: String(counts.findings),
            })
          ),
      },
      {
        id: 'owner',
        label: t('columns.owner'),
        cell: ({ ownerRef }) =>
          ownerRef ? <EntityLink entityRef={ownerRef} /> : '–',
      },
      {
        id: 'checked',
        label: t('columns.checked'),
        cell: ({ checkedAt, runId }) => {
          if (!checkedAt) return '–';
          return runId ? (
            <RowLink href={routes.run(runId)}>{ago(checkedAt)}</RowLink>
          ) : (
            ago(checkedAt)
          );
        },
      },
    ],
    [t, routes],
  );
}
