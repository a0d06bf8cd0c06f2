import type {
  CheckState,
  EntitySort,
  Scorecard,
} from '@thrive/backstage-plugin-scorecards-common';
import type { EntityQuery, ScorecardDefinition } from '../../api/ScorecardsApi';
import type { Texts } from '../../hooks/useTexts';
import type { FilterChip } from '@thrive/pages';
import { groupName } from '../Filters/GroupFilter';
import { shownLevel } from '../Levels/levels';
import { checkStates, stateName } from '../StateBadge/states';

/** The query parameters of a list of entities. */
export const entityFilterKeys = [
  'scorecard',
  'level',
  'group',
  'type',
  'check',
  'state',
  'q',
  'sort',
] as const;

export type EntityFilterKey = (typeof entityFilterKeys)[number];
export type EntityFilterValues = Partial<Record<EntityFilterKey, string>>;

/** The orders of a list, the most useful first. */
export const entitySorts: readonly EntitySort[] = [
  'closest',
  'changed',
  '-score',
  'score',
  'name',
  '-name',
];

export function sortName(sort: EntitySort, t: Texts): string {
  const names: Record<EntitySort, string> = {
    closest: t('sort.closest'),
    changed: t('sort.changed'),
    '-score': t('sort.scoreDown'),
    score: t('sort.scoreUp'),
    name: t('sort.nameUp'),
    '-name': t('sort.nameDown'),
  };
  return names[sort];
}

/** What the address says, as a question to the server; what does not make sense is left out. */
export function entityQueryOf(values: EntityFilterValues): EntityQuery {
  const { scorecard, level, group, type, check, state, q, sort } = values;
  return {
    scorecard,
    level: scorecard ? level : undefined,
    group,
    type,
    check,
    state: check
      ? checkStates.find(one => one === (state ?? 'fail'))
      : undefined,
    q,
    sort: entitySorts.find(one => one === sort) ?? 'closest',
  };
}

/** The filters in force, in words. The order is no filter. */
export function chipsOf(options: {
  values: EntityFilterValues;
  scorecards: readonly Scorecard[];
  definition?: ScorecardDefinition;
  t: Texts;
}): FilterChip[] {
  const { values, scorecards, definition, t } = options;
  const scorecard = scorecards.find(({ id }) => id === values.scorecard);
  const query = entityQueryOf(values);
  const chips: FilterChip[] = [];
  const add = (key: EntityFilterKey, name: string, value: string) =>
    chips.push({ key, label: t('filters.chip', { name, value }) });
  if (query.scorecard) {
    add(
      'scorecard',
      t('filters.scorecard'),
      scorecard?.title ?? query.scorecard,
    );
  }
  if (query.level) {
    add(
      'level',
      t('filters.level'),
      shownLevel(scorecard, query.level, t).name,
    );
  }
  if (query.group) {
    add('group', t('filters.group'), groupName(query.group));
  }
  if (query.type) {
    add('type', t('filters.type'), query.type);
  }
  if (query.check) {
    const check = definition?.checks.find(({ id }) => id === query.check);
    const state = query.state as CheckState | undefined;
    const title = check?.title ?? query.check;
    add('check', title, state ? stateName(state, t) : t('filters.any'));
  }
  if (query.q) {
    chips.push({
      key: 'q',
      label: t('filters.searchChip', { value: query.q }),
    });
  }
  return chips;
}
