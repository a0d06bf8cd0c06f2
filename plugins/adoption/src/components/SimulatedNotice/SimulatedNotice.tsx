import { Alert } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';

/** Says that some of the people are made up; nothing when none is. */
export function SimulatedNotice({ people }: { people?: number }) {
  const t = useTexts();
  if (!people) return null;
  return (
    <Alert
      style={{ marginBlock: 'var(--bui-space-4)' }}
      status="warning"
      icon
      title={t('overview.simulated', { count: people })}
      description={t('overview.simulatedText')}
    />
  );
}
