import type { RetentionTable } from '@thrive/backstage-plugin-adoption-common';
import { ChoiceFilter, FilterBar } from '@thrive/pages';
import { GroupFilter } from '../Selection/GroupFilter';
import { useTexts } from '../../hooks/useTexts';
import {
  cohortKinds,
  grains,
  returnsKinds,
  useRetentionQuery,
} from './useRetentionQuery';

/** What the table is cut by, and whose it is. */
export function RetentionControls({ table }: { table?: RetentionTable }) {
  const t = useTexts();
  const { query, set, clear } = useRetentionQuery();
  const { team, segment, capability } = query;
  const chips = [
    ...(team
      ? [
          {
            key: 'team',
            label: t('selection.team', { name: table?.group?.title ?? team }),
          },
        ]
      : []),
    ...(segment
      ? [
          {
            key: 'segment',
            label: t('selection.segment', {
              name: table?.group?.title ?? segment,
            }),
          },
        ]
      : []),
    ...(capability
      ? [
          {
            key: 'capability',
            label: t('selection.capability', {
              name: table?.capability?.title ?? capability,
            }),
          },
        ]
      : []),
  ];
  return (
    <FilterBar
      texts={{
        label: t('selection.label'),
        show: t('selection.show'),
        active: t('selection.active'),
        clear: t('selection.clear'),
      }}
      chips={chips}
      onRemove={key => set({ [key]: undefined })}
      onClear={clear}
    >
      <GroupFilter value={{ team, segment }} onChange={set} />
      <ChoiceFilter
        label={t('retention.grain')}
        choices={grains.map(id => ({ id, label: t(`retention.grains.${id}`) }))}
        value={query.grain}
        onChange={grain => set({ grain })}
      />
      <ChoiceFilter
        label={t('retention.returns')}
        choices={returnsKinds.map(id => ({
          id,
          label: t(`retention.returnsAs.${id}`),
        }))}
        value={query.returns}
        onChange={returns => set({ returns })}
      />
      <ChoiceFilter
        label={t('retention.cohorts')}
        choices={cohortKinds.map(id => ({
          id,
          label: t(`retention.cohortsAs.${id}`),
        }))}
        value={query.cohorts}
        onChange={cohorts => set({ cohorts })}
      />
      <ChoiceFilter
        label={t('retention.capability')}
        anyLabel={t('retention.anyCapability')}
        choices={(table?.capabilities ?? []).map(({ id, title }) => ({
          id,
          label: title,
        }))}
        value={capability}
        onChange={chosen => set({ capability: chosen })}
      />
    </FilterBar>
  );
}
