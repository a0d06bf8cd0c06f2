import { TextAreaField, TextField } from '@backstage/ui';
import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { AudienceFields } from './AudienceFields';
import styles from './EditorPage.module.css';
import { More } from './More';
import { ResultFields } from './ResultFields';
import { textIn, withText } from './surveyText';
import { TimeFields } from './TimeFields';
import type { FormProps } from './types';

const MODES = ['anonymous', 'confidential', 'named'] as const;

/** Who asks whom, when, and under which promise: what every survey says, and the rest folded. */
export function BasicsForm(
  props: FormProps & {
    /** Nothing of it is stored yet. */
    isNew?: boolean;
  },
) {
  const { definition, onChange, isReadOnly, isNew } = props;
  const t = useTexts();
  const { language } = definition;
  const set = (changes: Partial<SurveyDefinition>) =>
    onChange({ ...definition, ...changes });
  const parts = { definition, set };
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
      {isNew && (
        <TextField
          label={t('editor.fields.id')}
          description={t('editor.idText')}
          value={definition.id}
          onChange={id => set({ id })}
          isReadOnly={isReadOnly}
        />
      )}
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
      <More label={t('editor.parts.audience')} isReadOnly={isReadOnly}>
        <AudienceFields {...parts} />
      </More>
      <More label={t('editor.parts.time')} isReadOnly={isReadOnly}>
        <TimeFields {...parts} />
      </More>
      <More label={t('editor.parts.results')} isReadOnly={isReadOnly}>
        <ResultFields {...parts} />
      </More>
    </div>
  );
}
