import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SourceHealth } from '@thrive/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../api/ScorecardsApi';
import { usePressedTask } from '../../hooks/usePressedTask';
import { useTexts } from '../../hooks/useTexts';

/** Starts a collection now instead of at its next scheduled time. */
export function CollectButton(props: {
  source: SourceHealth;
  onStarted: () => void;
}) {
  const { source, onStarted } = props;
  const t = useTexts();
  const api = useApi(scorecardsApiRef);
  const { pending, start } = usePressedTask({
    run: () => api.collectSource(source.id),
    onDone: onStarted,
    done: t('health.collectStarted', { source: source.title }),
    failed: t('health.collectFailed', { source: source.title }),
  });
  return (
    <Button
      size="small"
      variant="secondary"
      aria-label={t('health.collectNamed', { source: source.title })}
      isPending={pending}
      isDisabled={source.status === 'running'}
      onPress={start}
    >
      {t('health.collect')}
    </Button>
  );
}
