import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, type IdentifiedOption, useAsyncList } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';

export interface GroupFilterProps {
  value?: string;
  onChange: (groupRef: string | undefined) => void;
}

const SUGGESTIONS = 20;

/** Picks an owner group of the catalog; the server searches, so it works with thousands of groups. */
export function GroupFilter(props: GroupFilterProps) {
  const { value, onChange } = props;
  const t = useTexts();
  const catalogApi = useApi(catalogApiRef);
  const groups = useAsyncList<IdentifiedOption>({
    async load({ filterText }) {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: 'Group' },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
        fullTextFilter: filterText
          ? {
              term: filterText,
              fields: [
                'metadata.name',
                'metadata.title',
                'spec.profile.displayName',
              ],
            }
          : undefined,
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: SUGGESTIONS,
      });
      return {
        items: items.map(group => ({
          id: stringifyEntityRef(group),
          label: titleOf(group) ?? group.metadata.name,
        })),
      };
    },
  });
  const known = groups.items.find(({ id }) => id === value);
  return (
    <Combobox
      size="small"
      label={t('filters.group')}
      placeholder={t('filters.groupPlaceholder')}
      options={groups}
      search={{ mode: 'server' }}
      value={value ? known ?? { id: value, label: groupName(value) } : null}
      onChange={option => onChange(option ? String(option.id) : undefined)}
    />
  );
}

/** A group's name, read from its ref alone. */
export function groupName(groupRef: string): string {
  try {
    return parseEntityRef(groupRef).name;
  } catch {
    return groupRef;
  }
}

function titleOf(group: {
  metadata: { title?: string };
  spec?: { profile?: unknown };
}): string | undefined {
  const profile = group.spec?.profile;
  if (
    typeof profile === 'object' &&
    profile !== null &&
    'displayName' in profile
  ) {
    return String(profile.displayName);
  }
  return group.metadata.title;
}
