import { Flex, Text } from '@backstage/ui';
import type { ComplianceRule } from '@thrive/backstage-plugin-compliance-common';
import { dayText } from '@thrive/locale';
import { useTexts } from '../../hooks/useTexts';

/** What a rule does when it fails, today and from when on more than that. */
export function Enforcement({
  enforcement,
  blocksFrom,
}: Pick<ComplianceRule, 'enforcement' | 'blocksFrom'>) {
  const t = useTexts();
  return (
    <Flex direction="column" gap="1">
      <Text>{t(`enforcements.${enforcement}`)}</Text>
      {blocksFrom && (
        <Text variant="body-small" color="secondary">
          {t('enforcements.from', { day: dayText(blocksFrom) })}
        </Text>
      )}
    </Flex>
  );
}
