import type { OwnAnswer } from '@thrive/backstage-plugin-surveys-common';
import { language } from '@thrive/locale';
import { useTexts } from '../../hooks/useTexts';
import styles from './AnswerWords.module.css';

/** Answers in words, question by question. */
export function AnswerWords({ answers }: { answers: readonly OwnAnswer[] }) {
  const t = useTexts();
  return (
    <dl className={styles.answers}>
      {answers.map(({ question, part, isTarget, answer, most }, index) => (
        <div key={index}>
          <dt>
            {[question, part, isTarget && t('mine.target')]
              .filter(Boolean)
              .join(' · ')}
          </dt>
          <dd>
            {most === undefined
              ? answer
              : t('mine.ofMost', {
                  value: answer,
                  most: most.toLocaleString(language()),
                })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
