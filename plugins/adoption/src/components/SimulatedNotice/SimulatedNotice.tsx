import { Alert, Container } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import { simulatedTitle, type MadeUp } from './simulatedTitle';

/** Says that people are made up; nothing when none is. */
export function SimulatedNotice({ madeUp }: { madeUp?: MadeUp }) {
  const t = useTexts();
  if (!madeUp) return null;
  return (
    <Container style={{ marginBlockStart: 'var(--bui-space-4)' }}>
      <Alert
        status="warning"
        icon
        title={simulatedTitle(madeUp, t)}
        description={t('simulated.text')}
      />
    </Container>
  );
}
