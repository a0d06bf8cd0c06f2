import { Container, Flex, Text } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import type {
  ComplianceVerdict,
  RunKind,
  RunSummary,
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
import { useRuns } from '../../hooks/questions';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useFilterTexts } from '../../hooks/useFilterTexts';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { VerdictBadge } from '../VerdictBadge/VerdictBadge';
import styles from '../page.module.css';

const FILTERS = ['q', 'verdict', 'kind', 'task', 'template', 'entity'] as const;
const VERDICTS: readonly ComplianceVerdict[] = [
  'enforced',
  'unknown',
  'tolerated',
  'clear',
];
const KINDS: readonly RunKind[] = [
  'scaffold',
  'dry-run',
  'recheck',
  'conformance',
  'missed',
];

/** What was checked, and how did it come out? */
export function RunsPage() {
  const t = useTexts();
  const filters = useListFilters(FILTERS);
  const { values } = filters;
  const list = useRuns({
    verdict: oneOf(VERDICTS, values.verdict),
    kind: oneOf(KINDS, values.kind),
    taskId: values.task,
    templateRef: values.template,
    entityRef: values.entity,
    search: values.q,
  });
  const columns = useRunColumns();
  const chips = FILTERS.flatMap(key => {
    const value = values[key];
    if (value === undefined) return [];
    return [{ key, label: t('runs.chip', { name: t(`runs.${key}`), value }) }];
  });
  const { items, error } = list;
  return (
    <>
      <PageTop
        title={t('runs.title')}
        answer={
          items &&
          t('runs.answer', { count: items.length }) +
            (list.hasMore ? ` ${t('runs.answerMore')}` : '')
        }
        unanswered={Boolean(error && !items)}
      />
      <Container className={styles.page}>
        <FilterBar
          texts={useFilterTexts()}
          chips={chips}
          onRemove={key => filters.set({ [key]: undefined })}
          onClear={filters.clear}
        >
          <SearchFilter
            label={t('runs.search')}
            value={values.q ?? ''}
            onChange={q => filters.set({ q })}
          />
          <ChoiceFilter
            label={t('runs.verdict')}
            anyLabel={t('filters.any')}
            value={values.verdict}
            onChange={verdict => filters.set({ verdict })}
            choices={VERDICTS.map(id => ({ id, label: t(`verdicts.${id}`) }))}
          />
          <ChoiceFilter
            label={t('runs.kind')}
            anyLabel={t('filters.any')}
            value={values.kind}
            onChange={kind => filters.set({ kind })}
            choices={KINDS.map(id => ({ id, label: t(`kinds.${id}`) }))}
          />
        </FilterBar>
        {error && (
          <ErrorNotice
            title={t('runs.error')}
            error={error}
            onRetry={list.retry}
          />
        )}
        {items?.length === 0 && !list.loading ? (
          <EmptyState
            icon={<RiShieldCheckLine />}
            title={t('runs.empty')}
            text={t(chips.length > 0 ? 'runs.emptyFiltered' : 'runs.emptyText')}
          />
        ) : (
          !(error && !items) && (
            <Flex direction="column" gap="3">
              <ListTable
                label={t('runs.title')}
                columns={columns}
                rows={items}
                idOf={({ id }) => id}
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

function useRunColumns(): ListColumn<RunSummary>[] {
  const t = useTexts();
  const routes = useComplianceRoutes();
  return [
    {
      id: 'run',
      label: t('columns.run'),
      width: '34%',
      cell: run => (
        <Flex direction="column" gap="1">
          <RowLink href={routes.run(run.id)}>
            {t('runs.name', {
              kind: t(`kinds.${run.kind}`),
              when: ago(run.at),
            })}
          </RowLink>
          {run.moment === 'parameters' && (
            <Text variant="body-small" color="secondary">
              {t('runs.ofForm')}
            </Text>
          )}
        </Flex>
      ),
    },
    {
      id: 'of',
      label: t('columns.of'),
      cell: ({ entityRef, templateRef }) => {
        const ref = entityRef ?? templateRef;
        return ref === undefined ? '–' : <EntityLink entityRef={ref} />;
      },
    },
    {
      id: 'verdict',
      label: t('columns.verdict'),
      cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
    },
    {
      id: 'findings',
      label: t('columns.findings'),
      cell: ({ counts }) =>
        t('runs.counts', {
          failed: String(counts.failed),
          findings: String(counts.findings),
        }),
    },
    {
      id: 'who',
      label: t('columns.who'),
      cell: ({ initiatorRef }) =>
        initiatorRef === undefined ? (
          t('runs.bySchedule')
        ) : (
          <EntityLink entityRef={initiatorRef} />
        ),
    },
  ];
}

function oneOf<T extends string>(
  all: readonly T[],
  value: string | undefined,
): T | undefined {
  return all.find(each => each === value);
}
