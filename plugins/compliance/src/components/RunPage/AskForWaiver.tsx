import { useState } from 'react';
import {
  getLocalTimeZone,
  today,
  type DateValue,
} from '@internationalized/date';
import {
  Button,
  DatePicker,
  Flex,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ComplianceRuleResult,
  ComplianceRun,
  WaiverScope,
} from '@thrive/backstage-plugin-compliance-common';
import { useAttempt } from '@thrive/pages';
import { complianceApiRef } from '../../api/ComplianceApi';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';
import styles from './ReportSections.module.css';

const USUAL_DAYS = 30;
const SHORTEST_REASON = 10;

/** Asks for an exception from a rule: for what, why, and until when. */
export function AskForWaiver(props: {
  run: ComplianceRun;
  result: ComplianceRuleResult;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { run, result, onDone, onCancel } = props;
  const { policyId, rule, findings } = result;
  const t = useTexts();
  const api = useApi(complianceApiRef);
  const attempt = useAttempt(useReason());
  const scopes = scopesOf(run);
  const [scope, setScope] = useState(scopes[0]?.kind);
  const [what, setWhat] = useState('all');
  const [reason, setReason] = useState('');
  const [ticketUrl, setTicketUrl] = useState('');
  const [expiresAt, setExpiresAt] = useState<DateValue | null>(
    today(getLocalTimeZone()).add({ days: USUAL_DAYS }),
  );
  const [sending, setSending] = useState(false);
  const chosen = scopes.find(({ kind }) => kind === scope);
  const isShort = reason.trim().length < SHORTEST_REASON;
  const send = async () => {
    if (!chosen || !expiresAt) return;
    setSending(true);
    const done = await attempt(
      () =>
        api.requestWaiver({
          policyId,
          ruleId: rule.id,
          scope: chosen,
          fingerprint: what === 'all' ? undefined : what,
          reason: reason.trim(),
          ticketUrl: ticketUrl.trim() || undefined,
          expiresAt: expiresAt.toString(),
        }),
      { done: t('waiver.asked'), failed: t('waiver.notAsked') },
    );
    setSending(false);
    if (done) onDone();
  };
  if (scopes.length === 0) return <p>{t('waiver.noScope')}</p>;
  return (
    <Flex direction="column" gap="3">
      <TextAreaField
        label={t('waiver.reason')}
        description={t('waiver.reasonText')}
        value={reason}
        onChange={setReason}
      />
      <div className={styles.waiver}>
        <Select
          label={t('waiver.scope')}
          description={chosen?.ref}
          value={scope ?? null}
          onChange={key => setScope(key as WaiverScope['kind'])}
          options={scopes.map(({ kind }) => ({
            id: kind,
            label: t(`waiver.scopes.${kind}`),
          }))}
        />
        <Select
          label={t('waiver.what')}
          value={what}
          onChange={key => setWhat(String(key))}
          options={[
            { id: 'all', label: t('waiver.all') },
            ...findings.map(({ fingerprint, location, message }) => ({
              id: fingerprint,
              label: location?.path ?? message,
            })),
          ]}
        />
        <DatePicker
          label={t('waiver.until')}
          minValue={today(getLocalTimeZone())}
          value={expiresAt}
          onChange={setExpiresAt}
        />
        <TextField
          label={t('waiver.ticket')}
          value={ticketUrl}
          onChange={setTicketUrl}
        />
      </div>
      <Flex gap="2">
        <Button
          isDisabled={isShort || !expiresAt}
          isPending={sending}
          onPress={send}
        >
          {t('waiver.send')}
        </Button>
        <Button variant="secondary" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}

/** For what an exception can be: the narrowest first. */
function scopesOf({
  entityRef,
  templateRef,
  ownerRef,
}: ComplianceRun): WaiverScope[] {
  const all: [WaiverScope['kind'], string | undefined][] = [
    ['entity', entityRef],
    ['template', templateRef],
    ['owner', ownerRef],
  ];
  return all.flatMap(([kind, ref]) =>
    ref === undefined ? [] : [{ kind, ref }],
  );
}
