import { useState } from 'react';
import { Button } from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SourceHealth } from '@thrive/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../api/ScorecardsApi';
import { useTexts } from '../../hooks/useTexts';
import { reasonOf } from '../ErrorNotice/ErrorNotice';

/** Starts a collection now instead of at its next scheduled time. */
export function CollectButton(props: {
  source: SourceHealth;
  onStarted: () => void;
}) {
  const { source, onStarted } = props;
  const t = useTexts();
  const api = useApi(scorecardsApiRef);
  const toastApi = useApi(toastApiRef);
  const [pending, setPending] = useState(false);
  const collect = async () => {
    setPending(true);
    try {
      await api.collectSource(source.id);
      toastApi.post({
        title: t('health.collectStarted', { source: source.title }),
        timeout: 5000,
      });
      onStarted();
    } catch (error) {
      toastApi.post({
        title: t('health.collectFailed', { source: source.title }),
        description: reasonOf(error as Error, t),
        status: 'danger',
      });
    } finally {
      setPending(false);
    }
  };
  return (
    <Button
      size="small"
      variant="secondary"
      aria-label={t('health.collectNamed', { source: source.title })}
      isPending={pending}
      isDisabled={source.status === 'running'}
      onPress={collect}
    >
      {t('health.collect')}
    </Button>
  );
}
