import { Text } from '@backstage/ui';
import type { Share } from '@thrive/backstage-plugin-adoption-common';
import { shareText } from '../../hooks/numbers';
import { useTexts } from '../../hooks/useTexts';

/** A share in percent with its interval in small type; a dash where there is none, and why. */
export function ShareText(props: { share?: Share; whyNot?: string }) {
  const { share, whyNot } = props;
  const t = useTexts();
  if (!share) {
    return (
      <>
        –{' '}
        {whyNot && (
          <Text variant="body-x-small" color="secondary">
            {whyNot}
          </Text>
        )}
      </>
    );
  }
  const { value, low, high } = shareText(share);
  return (
    <>
      {t('common.percent', { value })}{' '}
      <Text variant="body-x-small" color="secondary">
        {t('common.interval', { low, high })}
      </Text>
    </>
  );
}
