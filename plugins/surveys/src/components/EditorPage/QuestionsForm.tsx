import { Button, Flex, Switch, TextAreaField, TextField } from '@backstage/ui';
import type {
  Question,
  QuestionType,
  SurveyPage,
} from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import styles from './EditorPage.module.css';
import { More } from './More';
import { QuestionMore } from './QuestionMore';
import {
  freshName,
  linesOf,
  partsOf,
  withKey,
  withType,
} from './questionDraft';
import { textIn, withText } from './surveyText';
import type { FormProps } from './types';

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

/** Pages and their questions. Jumps between pages are in the YAML, and stay. */
export function QuestionsForm({ definition, onChange, isReadOnly }: FormProps) {
  const t = useTexts();
  const { language, pages } = definition;
  const setPage = (at: number, page: SurveyPage | undefined) =>
    onChange({
      ...definition,
      pages: pages.flatMap((one, index) => (index === at ? page ?? [] : one)),
    });
  const keys = pages.flatMap(page => page.questions.map(({ key }) => key));
  const newQuestion = (): Question => ({
    key: freshName('question', keys),
    type: 'likert',
    text: t('editor.newQuestion'),
  });
  return (
    <div className={styles.fields}>
      {pages.map((page, at) => (
        <div key={page.id} className={styles.fields}>
          {pages.length > 1 && (
            <TextField
              size="small"
              label={t('editor.page', { number: String(at + 1) })}
              value={textIn(page.title, language)}
              onChange={title =>
                setPage(at, {
                  ...page,
                  title: withText(page.title, title, language),
                })
              }
              isReadOnly={isReadOnly}
            />
          )}
          {page.questions.map((question, index) => (
            <QuestionFields
              key={index}
              question={question}
              language={language}
              isReadOnly={isReadOnly}
              mayGo={page.questions.length > 1}
              onChange={changed =>
                setPage(at, {
                  ...page,
                  questions: page.questions.flatMap((one, place) =>
                    place === index ? changed ?? [] : one,
                  ),
                })
              }
              onKey={key => {
                const renamed = withKey(definition, question.key, key);
                if (renamed) onChange(renamed);
                return renamed !== undefined;
              }}
              onMove={by => {
                const questions = [...page.questions];
                const [moved] = questions.splice(index, 1);
                questions.splice(index + by, 0, moved);
                setPage(at, { ...page, questions });
              }}
              isFirst={index === 0}
              isLast={index === page.questions.length - 1}
            />
          ))}
          {!isReadOnly && (
            <Flex gap="3">
              <Button
                size="small"
                variant="secondary"
                onPress={() =>
                  setPage(at, {
                    ...page,
                    questions: [...page.questions, newQuestion()],
                  })
                }
              >
                {t('editor.addQuestion')}
              </Button>
              {pages.length > 1 && (
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() => setPage(at, undefined)}
                >
                  {t('editor.removePage')}
                </Button>
              )}
            </Flex>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() =>
              onChange({
                ...definition,
                pages: [
                  ...pages,
                  {
                    id: freshName(
                      'page',
                      pages.map(({ id }) => id),
                    ),
                    questions: [newQuestion()],
                  },
                ],
              })
            }
          >
            {t('editor.addPage')}
          </Button>
        </div>
      )}
    </div>
  );
}

function QuestionFields(props: {
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
