import { useState } from 'react';
import {
  Button,
  Card,
  CardBody,
  Flex,
  Link,
  Text,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SurveyOutcome } from '@thrive/backstage-plugin-surveys-common';
import { dayText } from '@thrive/locale';
import { Section } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { isLink } from '../../hooks/isLink';
import { useAttempt } from '../../hooks/useAttempt';
import { useTexts } from '../../hooks/useTexts';
import styles from './Outcomes.module.css';

/** You said, we did. */
export function OutcomeList(props: {
  outcomes: readonly SurveyOutcome[];
  onRemove?: (id: string) => void;
}) {
  const { outcomes, onRemove } = props;
  const t = useTexts();
  return (
    <ul className={styles.outcomes}>
      {outcomes.map(({ id, said, did, link, on }) => (
        <li key={id}>
          <Card>
            <CardBody>
              <Text
                as="p"
                variant="body-small"
                color="secondary"
                className={styles.flat}
              >
                {t('outcomes.said', { said })}
              </Text>
              <Text as="p" weight="bold" className={styles.flat}>
                {t('outcomes.did', { did })}
              </Text>
              <Flex gap="3" align="center">
                <Text variant="body-small" color="secondary">
                  {dayText(on)}
                </Text>
                {link && (
                  <Link href={link} target="_blank">
                    {t('outcomes.more')}
                  </Link>
                )}
                {onRemove && (
                  <Button
                    size="small"
                    variant="tertiary"
                    onPress={() => onRemove(id)}
                  >
                    {t('outcomes.remove')}
                  </Button>
                )}
              </Flex>
            </CardBody>
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** What was done about a survey, for its owners to write down. */
export function OutcomeEditor(props: {
  surveyId: string;
  outcomes: readonly SurveyOutcome[];
  onChange: () => void;
}) {
  const { surveyId, outcomes, onChange } = props;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const [draft, setDraft] = useState({ said: '', did: '', link: '' });
  const isWrong = draft.link !== '' && !isLink(draft.link);
  const add = async () => {
    const { said, did, link } = draft;
    const isDone = await attempt(
      () => api.addOutcome(surveyId, { said, did, ...(link ? { link } : {}) }),
      { done: t('outcomes.added'), failed: t('outcomes.failed') },
    );
    if (!isDone) return;
    setDraft({ said: '', did: '', link: '' });
    onChange();
  };
  const remove = async (id: string) => {
    const isDone = await attempt(() => api.deleteOutcome(surveyId, id), {
      done: t('outcomes.removed'),
      failed: t('outcomes.failed'),
    });
    if (isDone) onChange();
  };
  return (
    <Section title={t('outcomes.title')} text={t('outcomes.text')}>
      <OutcomeList outcomes={outcomes} onRemove={remove} />
      <div className={styles.fields}>
        {(['said', 'did', 'link'] as const).map(key => (
          <TextField
            key={key}
            size="small"
            label={t(`outcomes.fields.${key}`)}
            value={draft[key]}
            onChange={value => setDraft({ ...draft, [key]: value })}
            description={
              key === 'link' && isWrong ? t('outcomes.wrongLink') : undefined
            }
          />
        ))}
      </div>
      <div>
        <Button
          size="small"
          isDisabled={
            draft.said.trim() === '' || draft.did.trim() === '' || isWrong
          }
          onPress={add}
        >
          {t('outcomes.add')}
        </Button>
      </div>
    </Section>
  );
}
