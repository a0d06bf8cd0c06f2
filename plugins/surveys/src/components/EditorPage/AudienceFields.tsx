import type { Audience } from '@thrive/backstage-plugin-surveys-common';
import { useTexts } from '../../hooks/useTexts';
import { AmountField, ListField, WordField, YamlField } from './fields';
import { filled } from './filled';
import type { PartProps } from './types';

const percentOf = (share: number) => Math.round(share * 1000) / 10;

/** Who is asked, and how many of them. */
export function AudienceFields({ definition, set }: PartProps) {
  const t = useTexts();
  const { audience, quota } = definition;
  const { usedWithin, sample } = audience ?? {};
  const change = (changes: Partial<Audience>) =>
    set({ audience: filled({ ...audience, ...changes }) });
  return (
    <>
      <ListField
        label={t('editor.fields.groups')}
        placeholder="group:default/engineering"
        value={audience?.groups}
        onChange={groups => change({ groups: groups && [...groups] })}
      />
      <YamlField
        label={t('editor.fields.filter')}
        description={t('editor.hints.filter')}
        value={audience?.filter}
        onChange={filter => change({ filter: filter as Audience['filter'] })}
      />
      <YamlField
        label={t('editor.fields.ownersOf')}
        description={t('editor.hints.ownersOf')}
        value={audience?.ownersOf}
        onChange={ownersOf =>
          change({ ownersOf: ownersOf as Audience['ownersOf'] })
        }
      />
      <AmountField
        label={t('editor.fields.usedDays')}
        value={usedWithin?.days}
        onChange={days =>
          change({
            usedWithin: days === undefined ? days : { ...usedWithin, days },
          })
        }
      />
      {usedWithin && (
        <WordField
          label={t('editor.fields.usedCapability')}
          value={usedWithin.capability}
          onChange={capability =>
            change({ usedWithin: { ...usedWithin, capability } })
          }
        />
      )}
      <AmountField
        label={t('editor.fields.sample')}
        value={percentOf(sample ?? 1)}
        onChange={percent =>
          change({
            sample:
              percent === undefined || percent === 100
                ? undefined
                : percent / 100,
          })
        }
      />
      <AmountField
        label={t('editor.fields.quota')}
        value={quota}
        onChange={amount => set({ quota: amount })}
      />
    </>
  );
}
