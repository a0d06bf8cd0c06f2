import { Text } from '@backstage/ui';
import { language } from '@thrive/locale';
import { useTexts } from '../../hooks/useTexts';

/** So many milliseconds make no difference to anybody. */
const JUST_NOW = 60_000;

/** Says when numbers were counted that are kept for a while. */
export function CountedNote({ at }: { at: string | undefined }) {
  const t = useTexts();
  const time = at === undefined ? NaN : Date.parse(at);
  if (!(Date.now() - time > JUST_NOW)) return null;
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('picture.countedAt', {
        time: new Date(time).toLocaleTimeString(language(), {
          timeStyle: 'short',
        }),
      })}
    </Text>
  );
}
