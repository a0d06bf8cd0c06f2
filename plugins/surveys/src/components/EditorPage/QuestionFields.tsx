import { Button, Flex, Switch, TextAreaField, TextField } from '@backstage/ui';
import type {
  Question,
  QuestionType,
} from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import styles from './EditorPage.module.css';
import { More } from './More';
import { QuestionMore } from './QuestionMore';
import { linesOf, partsOf, withType } from './questionDraft';
import { textIn, withText } from './surveyText';

const TYPES: readonly QuestionType[] = [
  'nps',
  'csat',
  'ces',
  'likert',
  'rating',
  'single',
  'multi',
  'ranking',
  'matrix',
  'maturity',
  'text',
  'number',
  'statement',
];

/** One question, as it is written in the form. */
export function QuestionFields(props: {
  question: Question;
  language: string | undefined;
  isReadOnly: boolean;
  mayGo: boolean;
  isFirst: boolean;
  isLast: boolean;
  onChange: (question: Question | undefined) => void;
  /** @returns whether it may have this key */
  onKey: (key: string) => boolean;
  onMove: (by: -1 | 1) => void;
}) {
  const { question, language, isReadOnly, onChange, onMove } = props;
  const t = useTexts();
  const has = partsOf(question.type);
  const set = (changes: Partial<Question>) =>
    onChange({ ...question, ...changes });
  return (
    <fieldset className={styles.question} disabled={isReadOnly}>
      <ChoiceFilter
        label={t('editor.fields.type')}
        choices={TYPES.map(id => ({ id, label: t(`types.${id}`) }))}
        value={question.type}
        onChange={type =>
          onChange(withType(question, (type ?? 'likert') as QuestionType))
        }
      />
      <TextField
        size="small"
        label={t('editor.fields.text')}
        value={textIn(question.text, language)}
        onChange={text =>
          set({ text: withText(question.text, text, language) ?? '' })
        }
      />
      {(['options', 'rows'] as const).map(
        list =>
          (has[list] || question[list]) && (
            <TextAreaField
              key={list}
              label={t(`editor.fields.${list}`)}
              value={(question[list] ?? [])
                .map(({ text }) => textIn(text, language))
                .join('\n')}
              onChange={text =>
                set({ [list]: linesOf(text, question[list] ?? [], language) })
              }
              rows={Math.min(8, (question[list] ?? []).length + 1)}
            />
          ),
      )}
      <More label={t('editor.parts.question')} isReadOnly={isReadOnly}>
        <QuestionMore
          question={question}
          language={language}
          set={set}
          onKey={props.onKey}
        />
      </More>
      <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
        {question.type !== 'statement' && (
          <Switch
            label={t('editor.fields.required')}
            isSelected={question.required === true}
            onChange={required =>
              set({ required: required ? true : undefined })
            }
          />
        )}
        <Button
          size="small"
          variant="tertiary"
          isDisabled={props.isFirst}
          onPress={() => onMove(-1)}
        >
          {t('editor.up')}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          isDisabled={props.isLast}
          onPress={() => onMove(1)}
        >
          {t('editor.down')}
        </Button>
        {props.mayGo && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onChange(undefined)}
          >
            {t('editor.removeQuestion')}
          </Button>
        )}
      </Flex>
    </fieldset>
  );
}
