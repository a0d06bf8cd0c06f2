import { NumberField, TextAreaField, TextField } from '@backstage/ui';
import type {
  Placement,
  SurveyDefinition,
  SurveyText,
} from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import styles from './EditorPage.module.css';

const MODES = ['anonymous', 'confidential', 'named'] as const;
const PLACEMENTS = ['corner', 'banner', 'nowhere'] as const;

export interface FormProps {
  definition: SurveyDefinition;
  onChange: (definition: SurveyDefinition) => void;
  isReadOnly: boolean;
}

/** A text in the language of the survey. Others are in the YAML, and stay. */
export function textIn(text: SurveyText | undefined, language = 'en'): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : text[language] ?? '';
}

export function withText(
  before: SurveyText | undefined,
  value: string,
  language = 'en',
): SurveyText | undefined {
  if (typeof before === 'object') return { ...before, [language]: value };
  return value === '' ? undefined : value;
}

/** Who asks whom, when, and under which promise. */
export function BasicsForm({ definition, onChange, isReadOnly }: FormProps) {
  const t = useTexts();
  const { language } = definition;
  const set = (changes: Partial<SurveyDefinition>) =>
    onChange({ ...definition, ...changes });
  const { schedule, thresholds, audience } = definition;
  return (
    <div className={styles.fields}>
      <TextField
        label={t('editor.fields.title')}
        value={textIn(definition.title, language)}
        onChange={title =>
          set({ title: withText(definition.title, title, language) ?? '' })
        }
        isReadOnly={isReadOnly}
      />
      <TextAreaField
        label={t('editor.fields.description')}
        value={textIn(definition.description, language)}
        onChange={text =>
          set({ description: withText(definition.description, text, language) })
        }
        isReadOnly={isReadOnly}
        rows={2}
      />
      <TextField
        label={t('editor.fields.owner')}
        value={definition.owner}
        onChange={owner => set({ owner })}
        isReadOnly={isReadOnly}
      />
      <ChoiceFilter
        label={t('editor.fields.mode')}
        choices={MODES.map(id => ({ id, label: t(`promise.${id}.line`) }))}
        value={definition.mode}
        onChange={mode =>
          !isReadOnly &&
          set({ mode: (mode ?? 'anonymous') as SurveyDefinition['mode'] })
        }
      />
      <TextField
        label={t('editor.fields.groups')}
        placeholder="group:default/engineering"
        value={(audience?.groups ?? []).join(', ')}
        onChange={text => {
          const groups = text.split(/[,\s]+/).filter(Boolean);
          set({
            audience: {
              ...audience,
              groups: groups.length > 0 ? groups : undefined,
            },
          });
        }}
        isReadOnly={isReadOnly}
      />
      <NumberField
        label={t('editor.fields.sample')}
        minValue={1}
        maxValue={100}
        value={Math.round((audience?.sample ?? 1) * 100)}
        onChange={percent =>
          set({
            audience: {
              ...audience,
              sample: percent >= 100 ? undefined : percent / 100,
            },
          })
        }
        isReadOnly={isReadOnly}
      />
      <ChoiceFilter
        label={t('editor.fields.placement')}
        choices={PLACEMENTS.map(id => ({ id, label: t(`placements.${id}`) }))}
        value={definition.placement ?? 'corner'}
        onChange={placement =>
          !isReadOnly &&
          set({ placement: (placement ?? 'corner') as Placement })
        }
      />
      <NumberField
        label={t('editor.fields.openForDays')}
        minValue={1}
        maxValue={90}
        value={schedule?.openForDays ?? 14}
        onChange={openForDays =>
          set({ schedule: { ...schedule, openForDays } })
        }
        isReadOnly={isReadOnly}
      />
      <NumberField
        label={t('editor.fields.respondents')}
        minValue={3}
        maxValue={50}
        value={thresholds?.respondents ?? 5}
        onChange={respondents =>
          set({ thresholds: { ...thresholds, respondents } })
        }
        isReadOnly={isReadOnly}
      />
    </div>
  );
}
