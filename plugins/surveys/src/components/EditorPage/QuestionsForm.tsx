import { Button, Flex, TextField } from '@backstage/ui';
import type {
  Question,
  SurveyPage,
} from '@thrive/backstage-plugin-surveys-common';
import { useTexts } from '../../hooks/useTexts';
import styles from './EditorPage.module.css';
import { JumpFields } from './JumpFields';
import { More } from './More';
import { freshName, withKey } from './questionDraft';
import { QuestionFields } from './QuestionFields';
import { textIn, withText } from './surveyText';
import type { FormProps } from './types';

/** Pages, their questions, and which page follows which answers. */
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
          {(at < pages.length - 1 || page.next) && (
            <More label={t('editor.parts.jumps')} isReadOnly={isReadOnly}>
              <JumpFields
                definition={definition}
                at={at}
                onChange={next => setPage(at, { ...page, next })}
              />
            </More>
          )}
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
