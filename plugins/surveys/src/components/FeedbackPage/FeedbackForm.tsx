import { useEffect, useRef, useState } from 'react';
import {
  Alert,
  Button,
  Flex,
  Switch,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  LONGEST_ANSWER,
  type NewFeedback,
} from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { useAttempt } from '../../hooks/useAttempt';
import { useFindBallots } from '../../hooks/useBallots';
import { lengthText } from '../../hooks/lengthText';
import { useTexts } from '../../hooks/useTexts';
import { codeOf, keepSecret } from './secrets';
import styles from './FeedbackPage.module.css';

/** In characters. */
const LONGEST_TITLE = 150;
const KINDS = ['idea', 'problem', 'praise'] as const;

/** An idea, a problem or praise, with or without a name. */
export function FeedbackForm(props: {
  /** An entity ref or the id of a capability. */
  about?: string;
  onSent: () => void;
  onDone: (id: string) => void;
}) {
  const { about, onSent, onDone } = props;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const findBallots = useFindBallots();
  const [draft, setDraft] = useState<NewFeedback>({
    kind: 'idea',
    title: '',
    text: '',
    about,
    anonymous: false,
  });
  const [secret, setSecret] = useState<{ id: string; secret: string }>();
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (secret) goOn.current?.focus();
  }, [secret]);
  const change = (changes: Partial<NewFeedback>) =>
    setDraft(before => ({ ...before, ...changes }));
  const send = async () => {
    await attempt(
      async () => {
        const { about: subject, ...rest } = draft;
        const { owner } = await findBallots();
        const receipt = await api.giveFeedback({
          ...rest,
          ...(subject?.trim() ? { about: subject.trim() } : {}),
        });
        onSent();
        if (receipt.secret === undefined) {
          onDone(receipt.id);
          return;
        }
        keepSecret(owner, {
          id: receipt.id,
          secret: receipt.secret,
          title: draft.title,
        });
        setSecret({ id: receipt.id, secret: receipt.secret });
      },
      { done: t('feedback.sent'), failed: t('feedback.failed') },
    );
  };
  if (secret) {
    return (
      <Alert
        role="alert"
        status="success"
        icon
        title={t('feedback.secretTitle')}
        description={t('feedback.secretText', { secret: codeOf(secret) })}
        customActions={
          <Flex gap="2">
            {/* Browsers have none on pages that are not served safely. */}
            {'clipboard' in navigator && (
              <Button
                size="small"
                variant="secondary"
                onPress={() =>
                  attempt(() => navigator.clipboard.writeText(codeOf(secret)), {
                    done: t('feedback.copied'),
                    failed: t('feedback.notCopied'),
                  })
                }
              >
                {t('feedback.copy')}
              </Button>
            )}
            <Button ref={goOn} size="small" onPress={() => onDone(secret.id)}>
              {t('feedback.goOn')}
            </Button>
          </Flex>
        }
      />
    );
  }
  return (
    <div className={styles.form}>
      <ChoiceFilter
        label={t('feedback.kind')}
        choices={KINDS.map(id => ({ id, label: t(`feedback.kinds.${id}`) }))}
        value={draft.kind}
        onChange={kind =>
          change({ kind: (kind ?? 'idea') as NewFeedback['kind'] })
        }
      />
      <TextField
        label={t('feedback.headline')}
        value={draft.title}
        onChange={title => change({ title })}
        description={lengthText(draft.title, LONGEST_TITLE, t)}
      />
      <TextAreaField
        label={t('feedback.text')}
        value={draft.text}
        onChange={text => change({ text })}
        description={lengthText(draft.text ?? '', LONGEST_ANSWER, t)}
        rows={4}
      />
      {about === undefined && (
        <TextField
          size="small"
          label={t('feedback.about')}
          placeholder="component:default/portal"
          value={draft.about ?? ''}
          onChange={subject => change({ about: subject })}
        />
      )}
      <Switch
        label={t('feedback.anonymous')}
        isSelected={draft.anonymous}
        onChange={anonymous => change({ anonymous })}
      />
      <Flex>
        <Button
          isDisabled={
            draft.title.trim() === '' ||
            draft.title.length > LONGEST_TITLE ||
            draft.text.length > LONGEST_ANSWER
          }
          onPress={send}
        >
          {t('feedback.send')}
        </Button>
      </Flex>
    </div>
  );
}
