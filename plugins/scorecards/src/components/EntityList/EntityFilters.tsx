import type { Scorecard } from '@thrive/backstage-plugin-scorecards-common';
import {
  ChoiceFilter,
  FilterBar,
  type ListFilters,
  SearchFilter,
} from '@thrive/pages';
import type { ScorecardDefinition } from '../../api/ScorecardsApi';
import { useEntityTypes } from '../../hooks/useEntityTypes';
import { useFilterTexts } from '../../hooks/useFilterTexts';
import { useTexts } from '../../hooks/useTexts';
import { GroupFilter } from '../Filters/GroupFilter';
import { shownLevels } from '../Levels/levels';
import { checkStates, stateName } from '../StateBadge/states';
import {
  chipsOf,
  type EntityFilterKey,
  entityQueryOf,
  entitySorts,
  sortName,
} from './entityQuery';

export interface EntityFiltersProps {
  filters: ListFilters<EntityFilterKey>;
  scorecards: readonly Scorecard[];
  /** Set where the page itself is about one scorecard. */
  fixedScorecard?: string;
  /** The chosen scorecard with its checks, once known. */
  definition?: ScorecardDefinition;
}

/** The filters of a list of entities. */
export function EntityFilters(props: EntityFiltersProps) {
  const { filters, scorecards, fixedScorecard, definition } = props;
  const { set } = filters;
  const t = useTexts();
  const filterTexts = useFilterTexts();
  const types = useEntityTypes();
  const values = fixedScorecard
    ? { ...filters.values, scorecard: fixedScorecard }
    : filters.values;
  const query = entityQueryOf(values);
  const scorecard = scorecards.find(({ id }) => id === values.scorecard);
  const chips = chipsOf({ values, scorecards, definition, t }).filter(
    ({ key }) => !(fixedScorecard && key === 'scorecard'),
  );
  // What depends on a filter goes with it.
  const remove = (key: string) => {
    if (key === 'scorecard') {
      set({
        scorecard: undefined,
        level: undefined,
        check: undefined,
        state: undefined,
      });
    } else if (key === 'check') {
      set({ check: undefined, state: undefined });
    } else {
      set({ [key]: undefined });
    }
  };
  return (
    <FilterBar
      texts={filterTexts}
      chips={chips}
      onRemove={remove}
      onClear={filters.clear}
    >
      <SearchFilter
        label={t('filters.search')}
        placeholder={t('filters.searchPlaceholder')}
        value={values.q ?? ''}
        onChange={q => set({ q })}
      />
      {!fixedScorecard && (
        <ChoiceFilter
          label={t('filters.scorecard')}
          anyLabel={t('filters.any')}
          choices={scorecards.map(({ id, title }) => ({ id, label: title }))}
          value={values.scorecard}
          onChange={chosen =>
            set({
              scorecard: chosen,
              level: undefined,
              check: undefined,
              state: undefined,
            })
          }
        />
      )}
      {scorecard && (
        <ChoiceFilter
          label={t('filters.level')}
          anyLabel={t('filters.any')}
          choices={shownLevels(scorecard, t).map(({ id, name }) => ({
            id,
            label: name,
          }))}
          value={values.level}
          onChange={level => set({ level })}
        />
      )}
      {definition && (
        <ChoiceFilter
          label={t('filters.check')}
          anyLabel={t('filters.any')}
          choices={definition.checks.map(({ id, title }) => ({
            id,
            label: title,
          }))}
          value={values.check}
          onChange={check => set({ check, state: undefined })}
        />
      )}
      {values.check && (
        <ChoiceFilter
          label={t('filters.state')}
          choices={checkStates.map(state => ({
            id: state,
            label: stateName(state, t),
          }))}
          value={query.state}
          onChange={state => set({ state })}
        />
      )}
      <GroupFilter value={values.group} onChange={group => set({ group })} />
      {types.length > 0 && (
        <ChoiceFilter
          label={t('filters.type')}
          anyLabel={t('filters.any')}
          choices={types.map(type => ({ id: type, label: type }))}
          value={values.type}
          onChange={type => set({ type })}
        />
      )}
      <ChoiceFilter
        label={t('filters.sort')}
        choices={entitySorts.map(sort => ({
          id: sort,
          label: sortName(sort, t),
        }))}
        value={query.sort}
        onChange={sort => set({ sort: sort === 'closest' ? undefined : sort })}
      />
    </FilterBar>
  );
}
