import { useState } from 'react';
import { Combobox } from '@backstage/ui';
import type { FeedbackItem } from '@thrive/backstage-plugin-surveys-common';
import { useFeedback } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';

/** Chooses what says the same; its votes and voters go there. */
export function MergeChoice(props: {
  item: FeedbackItem;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const { item, value, onChange } = props;
  const t = useTexts();
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const { items = [], loading } = useFeedback({ search: search || undefined });
  // What does not match any more cannot be chosen: it would be replaced under the pointer.
  const others = loading ? [] : items.filter(({ id }) => id !== item.id);
  // What is chosen is known: an answer that came for it would open the list again.
  const write = (next: string) => {
    setText(next);
    if (!others.some(({ title }) => title === next)) setSearch(next);
  };
  return (
    <Combobox
      label={t('manage.merge')}
      description={t('manage.mergeText')}
      placeholder={t('feedback.search')}
      options={others.map(({ id, title, votes }) => ({
        id,
        label: title,
        description: t('entity.votes', { count: votes }),
      }))}
      search={{ mode: 'server', inputValue: text, onInputChange: write }}
      loading={{ state: loading ? 'filtering' : 'idle' }}
      value={value ?? null}
      onChange={key => {
        const chosen = others.find(({ id }) => id === key);
        if (chosen) setText(chosen.title);
        onChange(chosen?.id);
      }}
    />
  );
}
