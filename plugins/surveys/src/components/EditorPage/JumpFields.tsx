import {
  type Condition,
  END,
  isDecisive,
  type Question,
  type SurveyDefinition,
  type SurveyPage,
} from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { AmountField, ListField } from './fields';
import { ItemList } from './ItemList';
import { partsOf } from './questionDraft';
import { textIn } from './surveyText';

type Jump = NonNullable<SurveyPage['next']>[number];

const MOST_JUMPS = 10;
/** No question: whatever was answered. */
const ALWAYS = '';

/** Which page follows a page: the first jump whose condition holds, and the next page without one. */
export function JumpFields(props: {
  definition: SurveyDefinition;
  /** The place of the page. */
  at: number;
  onChange: (next: Jump[] | undefined) => void;
}) {
  const { definition, at, onChange } = props;
  const { language, pages } = definition;
  const t = useTexts();
  const questions = pages
    .slice(0, at + 1)
    .flatMap(page => page.questions)
    .filter(({ type }) => isDecisive(type));
  const targets = [
    ...pages.slice(at + 1).map(({ id, title }, place) => ({
      id,
      label:
        textIn(title, language) ||
        t('editor.page', { number: String(at + place + 2) }),
    })),
    { id: END, label: t('editor.jumps.end') },
  ];
  return (
    <ItemList<Jump>
      heading={t('editor.jumps.heading')}
      title={t('editor.jumps.one')}
      addLabel={t('editor.jumps.add')}
      items={pages[at].next}
      most={MOST_JUMPS}
      fresh={() => ({ to: END })}
      onChange={onChange}
    >
      {({ when, to }, setJump) => (
        <>
          <ChoiceFilter
            label={t('editor.jumps.question')}
            choices={[
              { id: ALWAYS, label: t('editor.jumps.always') },
              ...questions.map(({ key, text }) => ({
                id: key,
                label: textIn(text, language) || key,
              })),
            ]}
            value={when?.question ?? ALWAYS}
            onChange={question =>
              setJump({ when: question ? { question } : undefined })
            }
          />
          {when && (
            <ConditionFields
              when={when}
              question={questions.find(({ key }) => key === when.question)}
              language={language}
              onChange={changed => setJump({ when: changed })}
            />
          )}
          <ChoiceFilter
            label={t('editor.jumps.to')}
            choices={targets}
            value={to}
            onChange={target => setJump({ to: target ?? END })}
          />
        </>
      )}
    </ItemList>
  );
}

/** What has to be answered: some of the options, or a number within bounds. */
function ConditionFields(props: {
  when: Condition;
  question: Question | undefined;
  language: string | undefined;
  onChange: (when: Condition) => void;
}) {
  const { when, question, language, onChange } = props;
  const t = useTexts();
  if (question && partsOf(question.type).options) {
    return (
      <ListField
        label={t('editor.jumps.anyOf')}
        description={(question.options ?? [])
          .map(({ key, text }) => `${key}: ${textIn(text, language)}`)
          .join(' · ')}
        value={when.anyOf}
        onChange={anyOf =>
          onChange({ question: when.question, anyOf: anyOf && [...anyOf] })
        }
      />
    );
  }
  return (
    <>
      {(['atLeast', 'atMost'] as const).map(bound => (
        <AmountField
          key={bound}
          label={t(`editor.jumps.${bound}`)}
          value={when[bound]}
          onChange={amount => onChange({ ...when, [bound]: amount })}
        />
      ))}
    </>
  );
}
