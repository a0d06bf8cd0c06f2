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
  const { items = [], loading } = useFeedback({ search: text || undefined });
  const others = items.filter(({ id }) => id !== item.id);
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
      search={{ mode: 'server', inputValue: text, onInputChange: setText }}
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
