import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import {
  type Answers,
  type AnswerProblem,
  checkAnswer,
  checkAnswers,
  pageAfter,
  pathOf,
  type Question as QuestionDefinition,
  scaleOf,
  type SurveyDefinition,
  type SurveyPage,
  unrankedIn,
} from '@thrive/backstage-plugin-surveys-common';
import { language } from '@thrive/locale';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { Question } from '../Question/Question';
import styles from './SurveyRunner.module.css';

export interface SurveyRunnerProps {
  /** In the language of the reader. */
  definition: SurveyDefinition;
  start?: Answers;
  /** Called with every change, for a draft. */
  onChange?: (answers: Answers) => void;
  /** Sends the answers. Rejects with why they were not taken; what was written stays. */
  onSubmit: (answers: Answers) => Promise<void>;
  submitLabel: string;
}

/** Leads through the pages of a survey, and checks each before the next. */
export function SurveyRunner(props: SurveyRunnerProps) {
  const { definition, start, onChange, onSubmit, submitLabel } = props;
  const t = useTexts();
  const [answers, setAnswers] = useState<Answers>(start ?? {});
  const [trail, setTrail] = useState<readonly SurveyPage[]>([
    definition.pages[0],
  ]);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const page = trail[trail.length - 1];
  const next = pageAfter(definition, page, answers);
  const path = pathOf(definition, answers);

  useEffect(() => {
    // Whoever goes on by keyboard goes on at the first question of the next page.
    if (trail.length > 1)
      place.current
        ?.querySelector<HTMLElement>('input, textarea, button')
        ?.focus();
  }, [trail.length]);

  const answer = (key: string, value: unknown) => {
    const { [key]: _, ...others } = answers;
    const changed = value === undefined ? others : { ...others, [key]: value };
    setAnswers(changed);
    setProblems(({ [key]: __, ...rest }) => rest);
    setFailure(undefined);
    onChange?.(changed);
  };
  const go = async (event: FormEvent) => {
    event.preventDefault();
    // A key may send a form whose button is at work.
    if (sending) return;
    const found = page.questions.flatMap(question =>
      checkAnswer(question, answers[question.key]),
    );
    setProblems(
      Object.fromEntries(
        found.map(one => [
          one.question,
          problemText(
            one,
            page.questions.find(({ key }) => key === one.question)!,
            answers,
            t,
          ),
        ]),
      ),
    );
    if (found.length > 0) {
      // Whoever goes on by keyboard goes on at what is missing.
      place.current
        ?.querySelector<HTMLElement>(
          `[data-question="${CSS.escape(
            found[0].question,
          )}"] :is(input, textarea, button)`,
        )
        ?.focus();
      return;
    }
    if (next) {
      setTrail([...trail, next]);
      return;
    }
    // Answers to pages that somebody turned back from are not sent.
    const asked = new Set(
      path.flatMap(one => one.questions.map(({ key }) => key)),
    );
    const given = Object.fromEntries(
      Object.entries(answers).filter(([key]) => asked.has(key)),
    );
    if (checkAnswers(definition, given)[0]?.problem === 'nothing') {
      setFailure(t('form.problems.nothing'));
      return;
    }
    setSending(true);
    setFailure(undefined);
    try {
      await onSubmit(given);
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setSending(false);
    }
  };
  return (
    <form ref={place} onSubmit={go} noValidate className={styles.form}>
      {page.title !== undefined && (
        <Text as="h3" variant="title-x-small" className={styles.title}>
          {String(page.title)}
        </Text>
      )}
      {page.questions.map(question => (
        <Question
          key={question.key}
          question={question}
          answer={answers[question.key]}
          onAnswer={value => answer(question.key, value)}
          problem={problems[question.key]}
        />
      ))}
      {failure && (
        <Text as="p" role="alert" color="danger" className={styles.title}>
          {failure}
        </Text>
      )}
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        {trail.length > 1 && (
          <Button
            variant="secondary"
            onPress={() => setTrail(trail.slice(0, -1))}
          >
            {t('form.back')}
          </Button>
        )}
        <Button type="submit" loading={sending}>
          {next ? t('form.next') : submitLabel}
        </Button>
        {path.length > 1 && (
          <Text variant="body-small" color="secondary">
            {t('form.page', {
              page: String(trail.length),
              of: String(Math.max(path.length, trail.length)),
            })}
          </Text>
        )}
      </Flex>
    </form>
  );
}

/** What keeps an answer from being taken, and what would be. */
function problemText(
  { problem }: AnswerProblem,
  question: QuestionDefinition,
  answers: Answers,
  t: Texts,
): string {
  switch (problem) {
    case 'out-of-bounds': {
      const { min, max } = scaleOf(question)!;
      return t('form.problems.out-of-bounds', {
        min: min.toLocaleString(language()),
        max: max.toLocaleString(language()),
      });
    }
    case 'not-all-ranked': {
      const missing = unrankedIn(question, answers[question.key]);
      return t('form.problems.not-all-ranked', {
        missing: missing.map(({ text }) => String(text)).join(', '),
      });
    }
    default:
      return t(`form.problems.${problem}`);
  }
}
