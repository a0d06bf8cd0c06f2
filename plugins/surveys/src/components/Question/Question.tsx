import { useId } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  NumberField,
  Radio,
  RadioGroup,
  Text,
  TextAreaField,
} from '@backstage/ui';
import {
  LONGEST_ANSWER,
  pointsOf,
  type Question as QuestionDefinition,
  scaleOf,
} from '@thrive/backstage-plugin-surveys-common';
import { language } from '@thrive/locale';
import { lengthText } from '../../hooks/lengthText';
import { useTexts } from '../../hooks/useTexts';
import { Ranking } from './Ranking';
import { Rows } from './Rows';
import { ScaleField } from './ScaleField';
import styles from './Question.module.css';

export interface QuestionProps {
  question: QuestionDefinition;
  answer: unknown;
  onAnswer: (answer: unknown) => void;
  /** What keeps the answer from being taken. */
  problem?: string;
}

/** One question with the field that its answer needs. Texts are shown as they are, never as markup. */
export function Question(props: QuestionProps) {
  const { question, problem } = props;
  const t = useTexts();
  const id = useId();
  if (question.type === 'statement') {
    return (
      <Text as="p" variant="body-large" className={styles.statement}>
        {String(question.text)}
      </Text>
    );
  }
  return (
    <div
      role="group"
      data-question={question.key}
      aria-labelledby={`${id}-text`}
      aria-describedby={`${id}-help`}
      className={styles.question}
    >
      <Text
        as="p"
        id={`${id}-text`}
        variant="body-large"
        weight="bold"
        className={styles.text}
      >
        {String(question.text)}
        {!question.required && (
          <Text as="span" variant="body-small" color="secondary">
            {' '}
            {t('form.optional')}
          </Text>
        )}
      </Text>
      <Text
        as="p"
        id={`${id}-help`}
        variant="body-small"
        color={problem ? 'danger' : 'secondary'}
        role={problem ? 'alert' : undefined}
        className={styles.help}
      >
        {problem ?? (question.help === undefined ? '' : String(question.help))}
      </Text>
      <Field {...props} />
    </div>
  );
}

function Field({ question, answer, onAnswer, problem }: QuestionProps) {
  const t = useTexts();
  const label = String(question.text);
  switch (question.type) {
    case 'text':
      return (
        <>
          <TextAreaField
            aria-label={label}
            value={(answer as string | undefined) ?? ''}
            onChange={text => onAnswer(text === '' ? undefined : text)}
            rows={3}
          />
          <Text variant="body-small" color="secondary">
            {lengthText(
              String(answer ?? ''),
              question.maxLength ?? LONGEST_ANSWER,
              t,
            )}
          </Text>
        </>
      );
    case 'number':
      return (
        <>
          <NumberField
            aria-label={label}
            // No bounds: they would turn what somebody wrote into another number.
            formatOptions={{ maximumFractionDigits: 10 }}
            isInvalid={problem !== undefined}
            value={(answer as number | undefined) ?? NaN}
            onChange={value =>
              onAnswer(Number.isNaN(value) ? undefined : value)
            }
          />
          <Text variant="body-small" color="secondary">
            {t('form.range', {
              min: scaleOf(question)!.min.toLocaleString(language()),
              max: scaleOf(question)!.max.toLocaleString(language()),
            })}
          </Text>
        </>
      );
    case 'single':
      return (
        <RadioGroup
          aria-label={label}
          value={(answer as string | undefined) ?? null}
          onChange={onAnswer}
        >
          {question.options!.map(option => (
            <Radio key={option.key} value={option.key}>
              {String(option.text)}
            </Radio>
          ))}
          {!question.required && answer !== undefined && (
            <div>
              <Button
                size="small"
                variant="tertiary"
                onPress={({ target }) => {
                  // It goes away with the answer: whoever is there by keyboard goes on at the options.
                  target
                    .closest('[role=radiogroup]')
                    ?.querySelector('input')
                    ?.focus();
                  onAnswer(undefined);
                }}
              >
                {t('form.takeBack')}
              </Button>
            </div>
          )}
        </RadioGroup>
      );
    case 'multi':
      return (
        <CheckboxGroup
          aria-label={label}
          value={(answer as string[] | undefined) ?? []}
          onChange={chosen =>
            onAnswer(chosen.length === 0 ? undefined : chosen)
          }
        >
          {question.options!.map(option => (
            <Checkbox key={option.key} value={option.key}>
              {String(option.text)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      );
    case 'ranking':
      return (
        <Ranking
          options={question.options!}
          order={(answer as string[] | undefined) ?? []}
          onOrder={order => onAnswer(order.length === 0 ? undefined : order)}
        />
      );
    case 'matrix':
    case 'maturity':
      return <Rows question={question} answer={answer} onAnswer={onAnswer} />;
    default:
      return (
        <ScaleField
          label={label}
          points={pointsOf(scaleOf(question)!)}
          low={question.low === undefined ? undefined : String(question.low)}
          high={question.high === undefined ? undefined : String(question.high)}
          value={answer as number | undefined}
          onChange={onAnswer}
          hint={t(question.required ? 'form.keys' : 'form.keysOptional')}
          isOptional={!question.required}
        />
      );
  }
}
