import type {
  Placement,
  SurveyDefinition,
  Trigger,
} from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { AmountField, WordField } from './fields';
import { ItemList } from './ItemList';
import type { PartProps } from './types';

const PLACEMENTS = ['corner', 'banner', 'nowhere'] as const;
/** What each may be, as an example. */
const TRIGGER_FIELDS = [
  ['route', '/docs'],
  ['plugin', 'catalog'],
  ['kind', 'api'],
  ['action', 'task-completed'],
] as const;
const MOST_TRIGGERS = 10;
/** So many days it is open when it says nothing of it. */
const DEFAULT_DAYS = 14;

type Schedule = NonNullable<SurveyDefinition['schedule']>;

/** When it is open, and when and where it asks by itself. */
export function TimeFields({ definition, set }: PartProps) {
  const t = useTexts();
  const { askAgainAfterDays, placement, schedule, triggers } = definition;
  const change = (changes: Partial<Schedule>) =>
    set({ schedule: { openForDays: DEFAULT_DAYS, ...schedule, ...changes } });
  return (
    <>
      <WordField
        label={t('editor.fields.startsOn')}
        placeholder="2028-01-10"
        value={schedule?.startsOn}
        onChange={startsOn => change({ startsOn })}
      />
      <AmountField
        label={t('editor.fields.everyMonths')}
        value={schedule?.everyMonths}
        onChange={everyMonths => change({ everyMonths })}
      />
      <AmountField
        label={t('editor.fields.openForDays')}
        value={schedule?.openForDays ?? DEFAULT_DAYS}
        onChange={(openForDays = DEFAULT_DAYS) => change({ openForDays })}
      />
      <AmountField
        label={t('editor.fields.remindAfterDays')}
        value={schedule?.remindAfterDays}
        onChange={remindAfterDays => change({ remindAfterDays })}
      />
      <AmountField
        label={t('editor.fields.askAgainAfterDays')}
        placeholder="30"
        value={askAgainAfterDays}
        onChange={days => set({ askAgainAfterDays: days })}
      />
      <ChoiceFilter
        label={t('editor.fields.placement')}
        choices={PLACEMENTS.map(id => ({ id, label: t(`placements.${id}`) }))}
        value={placement ?? 'corner'}
        onChange={chosen =>
          set({ placement: (chosen ?? 'corner') as Placement })
        }
      />
      <ItemList<Trigger>
        heading={t('editor.moments')}
        title={t('editor.moment')}
        addLabel={t('editor.addMoment')}
        items={triggers}
        most={MOST_TRIGGERS}
        fresh={() => ({})}
        onChange={changed => set({ triggers: changed })}
      >
        {(trigger, setTrigger) =>
          TRIGGER_FIELDS.map(([field, example]) => (
            <WordField
              key={field}
              label={t(`editor.fields.${field}`)}
              placeholder={example}
              value={trigger[field]}
              onChange={value => setTrigger({ [field]: value })}
            />
          ))
        }
      </ItemList>
    </>
  );
}
