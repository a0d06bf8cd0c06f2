import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import { Button, Flex, Tag, TagGroup } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import { useSelection } from './useSelection';

/** Says whose numbers are shown when they are not everybody's, and leads back to everybody. */
export function SelectionBar({ group }: { group?: AdoptionOverview['group'] }) {
  const t = useTexts();
  const { values, clear } = useSelection();
  const { team, segment } = values;
  const id = team ?? segment;
  if (id === undefined) return null;
  const label = t(team ? 'selection.team' : 'selection.segment', {
    name: group?.title ?? id,
  });
  return (
    <Flex
      align="center"
      gap="2"
      style={{ marginBlockEnd: 'var(--bui-space-4)' }}
    >
      <TagGroup aria-label={t('selection.active')} onRemove={clear}>
        <Tag id={id} textValue={label}>
          {label}
        </Tag>
      </TagGroup>
      <Button size="small" variant="tertiary" onPress={clear}>
        {t('selection.clear')}
      </Button>
    </Flex>
  );
}
