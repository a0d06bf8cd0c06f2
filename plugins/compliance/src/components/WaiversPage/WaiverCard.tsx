import { useState } from 'react';
import {
  Badge,
  Button,
  Card,
  CardBody,
  Flex,
  Link,
  Text,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Waiver } from '@thrive/backstage-plugin-compliance-common';
import { ago, dayText } from '@thrive/locale';
import { EntityLink, useAttempt } from '@thrive/pages';
import { complianceApiRef } from '../../api/ComplianceApi';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';
import styles from './WaiversPage.module.css';

/** An exception: for what, why, who asked, until when, and what became of it. */
export function WaiverCard(props: { waiver: Waiver; onChanged: () => void }) {
  const { waiver, onChanged } = props;
  const t = useTexts();
  const { policyId, ruleId, ruleTitle, scope, status, note } = waiver;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="2">
          <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
            <Text as="h3" weight="bold" className={styles.flat}>
              {ruleTitle ?? `${policyId}/${ruleId}`}
            </Text>
            <Badge size="medium">{t(`statuses.${status}`)}</Badge>
          </Flex>
          <Text variant="body-small" color="secondary">
            {policyId}/{ruleId} · {t(`waivers.for.${scope.kind}`)}{' '}
            <EntityLink entityRef={scope.ref} />
            {waiver.fingerprint && ` · ${t('waivers.oneFinding')}`}
          </Text>
          <Text as="p" className={styles.flat}>
            {waiver.reason}
          </Text>
          <Text variant="body-small" color="secondary">
            <EntityLink entityRef={waiver.requestedBy} />{' '}
            {t('waivers.asked', {
              when: ago(waiver.requestedAt),
              day: dayText(waiver.expiresAt),
            })}
            {waiver.ticketUrl && (
              <>
                {' · '}
                <Link href={waiver.ticketUrl}>{t('waivers.ticket')}</Link>
              </>
            )}
          </Text>
          {waiver.decidedBy && (
            <Text variant="body-small" color="secondary">
              {t('waivers.decidedBy')}{' '}
              <EntityLink entityRef={waiver.decidedBy} />
              {note && `: ${note}`}
            </Text>
          )}
          {(waiver.mayDecide || waiver.mayWithdraw) && (
            <Decide waiver={waiver} onChanged={onChanged} />
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}

function Decide({
  waiver,
  onChanged,
}: {
  waiver: Waiver;
  onChanged: () => void;
}) {
  const t = useTexts();
  const api = useApi(complianceApiRef);
  const attempt = useAttempt(useReason());
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const decide = async (decision: 'approve' | 'reject' | 'revoke') => {
    setBusy(true);
    await attempt(
      () => api.decideWaiver(waiver.id, decision, note.trim() || undefined),
      { done: t(`waivers.done.${decision}`), failed: t('waivers.notDecided') },
    );
    setBusy(false);
    onChanged();
  };
  const waits = waiver.status === 'requested' && waiver.mayDecide;
  const otherwise = waiver.mayWithdraw ? 'withdraw' : 'revoke';
  return (
    <Flex gap="2" align="end" style={{ flexWrap: 'wrap' }}>
      {waiver.mayDecide && (
        <TextField
          size="small"
          label={t('waivers.note')}
          value={note}
          onChange={setNote}
        />
      )}
      {waits && (
        <Button size="small" loading={busy} onPress={() => decide('approve')}>
          {t('waivers.approve')}
        </Button>
      )}
      <Button
        size="small"
        variant="secondary"
        loading={busy}
        onPress={() => decide(waits ? 'reject' : 'revoke')}
      >
        {t(`waivers.${waits ? 'reject' : otherwise}`)}
      </Button>
    </Flex>
  );
}
