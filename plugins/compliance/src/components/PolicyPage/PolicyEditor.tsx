import { useState } from 'react';
import { Alert, Button, Flex, TextAreaField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { CheckedPolicy } from '@thrive/backstage-plugin-compliance-common';
import { useAttempt } from '@thrive/pages';
import { complianceApiRef } from '../../api/ComplianceApi';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';
import styles from './PolicyPage.module.css';

/** A policy as YAML, with its tests run before it is saved. */
export function PolicyEditor(props: {
  text: string;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { onDone, onCancel } = props;
  const t = useTexts();
  const api = useApi(complianceApiRef);
  const attempt = useAttempt(useReason());
  const [text, setText] = useState(props.text);
  const [checked, setChecked] = useState<CheckedPolicy>();
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    await attempt(async () => setChecked(await api.checkPolicy(text)), {
      done: t('editor.checked'),
      failed: t('editor.notChecked'),
    });
    setBusy(false);
  };
  const save = async () => {
    setBusy(true);
    const isSaved = await attempt(
      async () => {
        const found = await api.checkPolicy(text);
        setChecked(found);
        if (!found.policy || found.failedTests.length > 0)
          throw new Error(t('editor.hasProblems'));
        await api.savePolicy(found.policy.id, text);
      },
      { done: t('editor.saved'), failed: t('editor.notSaved') },
    );
    setBusy(false);
    if (isSaved) onDone();
  };
  return (
    <Flex direction="column" gap="3">
      <TextAreaField
        label={t('editor.label')}
        description={t('editor.text')}
        value={text}
        onChange={setText}
        className={styles.editor}
        rows={20}
      />
      {checked && <Outcome checked={checked} />}
      <Flex gap="2">
        <Button isPending={busy} onPress={save}>
          {t('editor.save')}
        </Button>
        <Button variant="secondary" isPending={busy} onPress={check}>
          {t('editor.check')}
        </Button>
        <Button variant="tertiary" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}

function Outcome({ checked }: { checked: CheckedPolicy }) {
  const t = useTexts();
  const { problems, failedTests } = checked;
  const said = [
    ...problems,
    ...failedTests.map(({ test, ruleId, expected, actual }) =>
      t('editor.failedTest', { test, rule: ruleId, expected, actual }),
    ),
  ];
  return said.length === 0 ? (
    <Alert status="success" icon title={t('editor.sound')} />
  ) : (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('editor.hasProblems')}
      description={
        <ul className={styles.problems}>
          {said.map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      }
    />
  );
}
