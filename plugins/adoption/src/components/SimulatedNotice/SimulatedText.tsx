import { Text } from '@backstage/ui';
import { useAbout } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';

/** The same in a line, for cards on pages of others. */
export function SimulatedText() {
  const t = useTexts();
  const people = useAbout().value?.simulated;
  if (!people) return null;
  return (
    <Text as="p" variant="body-x-small" color="secondary">
      {t('simulated.title', { count: people })}
    </Text>
  );
}
