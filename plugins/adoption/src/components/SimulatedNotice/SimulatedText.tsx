import { Text } from '@backstage/ui';
import { useAbout } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';

/** Says on pages of others that some of a part of the people may be made up. */
export function SimulatedText() {
  const t = useTexts();
  if (!useAbout().value?.simulated) return null;
  return (
    <Text as="p" variant="body-x-small" color="secondary">
      {t('simulated.some')}
    </Text>
  );
}
