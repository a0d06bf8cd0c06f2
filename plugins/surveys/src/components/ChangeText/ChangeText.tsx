import { Text } from '@backstage/ui';
import type { TrendPoint } from '@thrive/backstage-plugin-surveys-common';
import { language } from '@thrive/locale';
import { useTexts } from '../../hooks/useTexts';

/** By how much a score changed since the wave before, and whether that is more than noise. */
export function ChangeText(props: {
  change: NonNullable<TrendPoint['change']>;
}) {
  const { difference, low, high, clear } = props.change;
  const t = useTexts();
  const signed = (value: number) =>
    value.toLocaleString(language(), { signDisplay: 'exceptZero' });
  return (
    <>
      <Text weight={clear ? 'bold' : 'regular'}>{signed(difference)}</Text>{' '}
      <Text variant="body-small" color="secondary">
        {t(clear ? 'trend.real' : 'trend.noise', {
          low: signed(low),
          high: signed(high),
        })}
      </Text>
    </>
  );
}
