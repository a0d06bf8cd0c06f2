import { Alert, Container } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';

/** Says that some of the people are made up; nothing when none is. */
export function SimulatedNotice({ people }: { people?: number }) {
  const t = useTexts();
  if (!people) return null;
  return (
    <Container style={{ marginBlockStart: 'var(--bui-space-4)' }}>
      <Alert
        status="warning"
        icon
        title={t('simulated.title', { count: people })}
        description={t('simulated.text')}
      />
    </Container>
  );
}
