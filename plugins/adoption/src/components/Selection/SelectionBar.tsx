import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import { RiGroupLine } from '@remixicon/react';
import { EmptyState, FilterBar } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { GroupFilter } from './GroupFilter';
import { useSelection } from './useSelection';
import styles from './SelectionBar.module.css';

/** Chooses whose numbers are shown, and says so when they are not everybody's, or are not told. */
export function SelectionBar({ group }: { group?: AdoptionOverview['group'] }) {
  const t = useTexts();
  const { values, set, clear } = useSelection();
  const { team, segment } = values;
  const id = team ?? segment;
  const label = t(team ? 'selection.team' : 'selection.segment', {
    name: group?.title ?? id ?? '',
  });
  return (
    <div className={styles.bar}>
      <FilterBar
        texts={{
          label: t('selection.label'),
          show: t('selection.show'),
          active: t('selection.active'),
          clear: t('selection.clear'),
        }}
        chips={id === undefined ? [] : [{ key: 'group', label }]}
        onRemove={clear}
        onClear={clear}
      >
        <GroupFilter value={{ team, segment }} onChange={set} />
      </FilterBar>
      <UntoldGroup group={group} />
    </div>
  );
}

/** Says that a team's numbers are not told, and why. */
export function UntoldGroup({ group }: { group?: AdoptionOverview['group'] }) {
  const t = useTexts();
  if (!group || group.told) return null;
  return (
    <EmptyState
      icon={<RiGroupLine />}
      title={t('selection.untoldTitle', { name: group.title })}
      text={t('overview.fewTextOf')}
    />
  );
}
