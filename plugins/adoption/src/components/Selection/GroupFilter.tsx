import { ChoiceFilter } from '@thrive/pages';
import type { Selection } from '../../api/AdoptionApi';
import { useGroupNames } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';

/** A choice among the teams and segments that the reader may know of; nothing when there is none. */
export function GroupFilter(props: {
  value: Selection;
  onChange: (selection: Record<'team' | 'segment', string | undefined>) => void;
}) {
  const t = useTexts();
  const { team, segment } = props.value;
  const { value } = useGroupNames();
  if (!value || value.items.length === 0) return null;
  const chosen = value.items.find(({ kind, id }) =>
    kind === 'team' ? id === team : id === segment,
  );
  return (
    <ChoiceFilter
      label={t('selection.whose')}
      anyLabel={t('selection.everybody')}
      choices={value.items.map(({ kind, id, title }) => ({
        id: `${kind} ${id}`,
        label: t(kind === 'team' ? 'selection.ofTeam' : 'selection.ofSegment', {
          name: title,
        }),
      }))}
      value={chosen && `${chosen.kind} ${chosen.id}`}
      onChange={key => {
        const picked = value.items.find(
          ({ kind, id }) => `${kind} ${id}` === key,
        );
        props.onChange({
          team: picked?.kind === 'team' ? picked.id : undefined,
          segment: picked?.kind === 'segment' ? picked.id : undefined,
        });
      }}
    />
  );
}
