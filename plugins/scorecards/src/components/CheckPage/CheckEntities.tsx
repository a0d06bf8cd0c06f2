import { useMemo } from 'react';
import { Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { ago } from '@thrive/locale';
import {
  ChoiceFilter,
  EmptyState,
  EntityLink,
  FilterBar,
  type FilterChip,
  SearchFilter,
  Section,
  useListFilters,
  usePagedList,
} from '@thrive/pages';
import { type CheckEntity, scorecardsApiRef } from '../../api/ScorecardsApi';
import { useFilterTexts } from '../../hooks/useFilterTexts';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { GroupFilter, groupName } from '../Filters/GroupFilter';
import { type ListColumn, ListTable } from '../ListTable/ListTable';
import { ShowMore } from '../ListTable/ShowMore';
import { StateBadge } from '../StateBadge/StateBadge';
import { checkStates, stateName } from '../StateBadge/states';
import { checkFilterKeys } from './checkFilters';

const PAGE = 25;
// The value of the state in the address that shows every state.
const ALL = 'all';

/** Every entity's result of one check, with what was found. */
export function CheckEntities(props: { checkId: string }) {
  const { checkId } = props;
  const t = useTexts();
  const filterTexts = useFilterTexts();
  const api = useApi(scorecardsApiRef);
  const { values, set } = useListFilters(checkFilterKeys);
  // What fails is what to do next, so that the list starts there.
  const shown = values.state ?? 'fail';
  const state = checkStates.find(one => one === shown);
  const { group, q } = values;
  const list = usePagedList(
    (cursor, signal) =>
      api.listCheckEntities(
        checkId,
        { state, group, q, cursor, limit: PAGE },
        { signal },
      ),
    [api, checkId, state, group, q],
  );

  const chips: FilterChip[] = [];
  if (state) {
    const value = stateName(state, t);
    chips.push({
      key: 'state',
      label: t('filters.chip', { name: t('check.state'), value }),
    });
  }
  if (group) {
    const value = groupName(group);
    chips.push({
      key: 'group',
      label: t('filters.chip', { name: t('filters.group'), value }),
    });
  }
  if (q) {
    chips.push({ key: 'q', label: t('filters.searchChip', { value: q }) });
  }
  const columns = useMemo(
    (): ListColumn<CheckEntity>[] => [
      {
        id: 'entity',
        label: t('check.entity'),
        width: '28%',
        cell: ({ entity }) => (
          <EntityLink
            entityRef={entity.entityRef}
            title={entity.title}
            tab="scorecards"
          />
        ),
      },
      {
        id: 'state',
        label: t('check.state'),
        width: '18%',
        cell: ({ result }) => <StateBadge state={result.state} />,
      },
      {
        id: 'found',
        label: t('check.found'),
        cell: ({ result }) => <Text>{result.message ?? '–'}</Text>,
      },
      {
        id: 'since',
        label: t('check.since'),
        width: '16%',
        cell: ({ result }) => (
          <Text color="secondary">{ago(result.since)}</Text>
        ),
      },
    ],
    [t],
  );
  const nothingFails = state === 'fail' && !group && !q;
  const hasRows = list.items ? list.items.length > 0 : !list.error;
  return (
    <Section
      title={t('check.entities')}
      note={
        list.total === undefined
          ? undefined
          : t('list.total', { count: list.total })
      }
    >
      <FilterBar
        texts={filterTexts}
        chips={chips}
        onRemove={key => set({ [key]: key === 'state' ? ALL : undefined })}
        onClear={() => set({ state: ALL, group: undefined, q: undefined })}
      >
        <SearchFilter
          label={t('check.search')}
          placeholder={t('filters.searchPlaceholder')}
          value={q ?? ''}
          onChange={text => set({ q: text })}
        />
        <ChoiceFilter
          label={t('check.state')}
          anyLabel={t('filters.any')}
          choices={checkStates.map(one => ({
            id: one,
            label: stateName(one, t),
          }))}
          value={state}
          onChange={chosen =>
            set({ state: chosen === 'fail' ? undefined : chosen ?? ALL })
          }
        />
        <GroupFilter
          value={group}
          onChange={chosen => set({ group: chosen })}
        />
      </FilterBar>
      {list.error && (
        <ErrorNotice
          title={t('check.listError')}
          stillWorks={t('list.errorStillWorks')}
          error={list.error}
          onRetry={list.retry}
        />
      )}
      {!list.error && list.items?.length === 0 && (
        <EmptyState
          title={
            nothingFails ? t('check.nothingFailsTitle') : t('check.emptyTitle')
          }
          text={
            nothingFails ? t('check.nothingFailsText') : t('check.emptyText')
          }
        />
      )}
      {hasRows && (
        <ListTable
          label={t('check.entities')}
          columns={columns}
          rows={list.items}
          idOf={row => row.entity.entityRef}
          stale={list.loading}
        />
      )}
      <ShowMore list={list} />
    </Section>
  );
}
