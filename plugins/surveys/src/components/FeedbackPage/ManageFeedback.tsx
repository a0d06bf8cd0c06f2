import { useState } from 'react';
import { Button, Flex, TextField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  FeedbackChange,
  FeedbackItem,
  FeedbackStatus,
} from '@thrive/backstage-plugin-surveys-common';
import { ChoiceFilter, Section } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { isLink } from '../../hooks/isLink';
import { useAttempt } from '../../hooks/useAttempt';
import { useTexts } from '../../hooks/useTexts';
import { MergeChoice } from './MergeChoice';
import styles from './FeedbackPage.module.css';

const STATUSES: readonly FeedbackStatus[] = [
  'new',
  'triaged',
  'planned',
  'done',
  'declined',
];
const KEYS = ['reason', 'assignee', 'issueUrl'] as const;

/** What becomes of it: for the owners of the platform. */
export function ManageFeedback(props: {
  item: FeedbackItem;
  onChange: () => void;
}) {
  const { item, onChange } = props;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const [change, setChange] = useState<FeedbackChange>({});
  const value = (key: (typeof KEYS)[number]) => change[key] ?? item[key] ?? '';
  const status = change.status ?? item.status;
  const isNoLink = value('issueUrl') !== '' && !isLink(value('issueUrl'));
  const needsReason = status === 'declined' && value('reason').trim() === '';
  const save = async () => {
    const isDone = await attempt(() => api.changeFeedback(item.id, change), {
      done: t('manage.saved'),
      failed: t('manage.failed'),
    });
    if (!isDone) return;
    setChange({});
    onChange();
  };
  return (
    <Section title={t('manage.title')} text={t('manage.text')}>
      <div className={styles.form}>
        <ChoiceFilter
          label={t('feedback.statusLabel')}
          choices={STATUSES.map(id => ({
            id,
            label: t(`feedback.status.${id}`),
          }))}
          value={status}
          onChange={one =>
            setChange({ ...change, status: one as FeedbackStatus })
          }
        />
        {KEYS.map(key => (
          <TextField
            key={key}
            size="small"
            label={t(`manage.fields.${key}`)}
            value={value(key)}
            onChange={text => setChange({ ...change, [key]: text })}
            description={
              key === 'issueUrl' && isNoLink
                ? t('outcomes.wrongLink')
                : undefined
            }
          />
        ))}
        <MergeChoice
          item={item}
          value={change.mergedInto}
          onChange={mergedInto => setChange({ ...change, mergedInto })}
        />
        <Flex>
          <Button
            size="small"
            isDisabled={
              Object.keys(change).length === 0 || needsReason || isNoLink
            }
            onPress={save}
          >
            {t('manage.save')}
          </Button>
        </Flex>
      </div>
    </Section>
  );
}
