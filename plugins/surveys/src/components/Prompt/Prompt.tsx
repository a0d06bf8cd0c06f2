import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { useAsking, type AskingProps } from '../../hooks/useAsking';
import { thanksOf } from '../../hooks/thanksOf';
import { useTexts } from '../../hooks/useTexts';
import { PromiseNote } from '../PromiseNote/PromiseNote';
import { SurveyRunner } from '../SurveyRunner/SurveyRunner';
import { useAnswering } from '../SurveyRunner/useAnswering';
import styles from './Prompt.module.css';

/** Thanks are gone after so many milliseconds. */
const THANKS_FOR = 6000;

/** A survey in a corner of the page: it takes no focus, covers nothing one needs, and goes away when told to. */
export function Prompt(props: AskingProps) {
  const { survey, onDone } = props;
  const t = useTexts();
  const { form, error, draft, sent, isElsewhere, submit, keep } = useAnswering(
    survey.waveId,
  );
  const [thanks, setThanks] = useState<string>();
  const place = useRef<HTMLElement>(null);
  const isSent = sent && thanks === undefined;
  const isShown = form?.state === 'open' && !error && !isSent && !isElsewhere;

  const leave = useAsking(props, isShown);
  useEffect(() => {
    if (thanks === undefined) return undefined;
    const timer = setTimeout(onDone, THANKS_FOR);
    return () => clearTimeout(timer);
  }, [thanks, onDone]);

  useEffect(() => {
    // Where somebody else may want the key it is left alone.
    const isOurs = ({ target }: KeyboardEvent) =>
      target === document.body || place.current?.contains(target as Node);
    const escape = (event: KeyboardEvent) =>
      event.key === 'Escape' && isOurs(event) && onDone();
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, [onDone]);

  // Whom it cannot be asked is not bothered with why.
  if (!isShown) return null;
  return (
    <section
      ref={place}
      role="dialog"
      aria-modal="false"
      aria-label={t('prompt.label', { title: survey.title })}
      className={styles.prompt}
    >
      {thanks === undefined ? (
        <>
          <Text variant="body-small" color="secondary">
            {survey.title}
          </Text>
          <PromiseNote promise={form.promise} />
          <SurveyRunner
            definition={form.definition}
            start={draft}
            onChange={keep}
            submitLabel={t('form.send')}
            onSubmit={async answers => {
              const receipt = await submit(answers);
              setThanks(thanksOf(receipt, t));
            }}
          />
          <Flex gap="2">
            <Button
              size="small"
              variant="tertiary"
              onPress={() => leave(false)}
            >
              {t('prompt.notNow')}
            </Button>
            <Button size="small" variant="tertiary" onPress={() => leave(true)}>
              {t('prompt.never')}
            </Button>
          </Flex>
        </>
      ) : (
        <Text
          as="p"
          role="status"
          variant="body-large"
          className={styles.thanks}
        >
          {thanks}
        </Text>
      )}
    </section>
  );
}
